package dev.kizuna.partner.architecture.util;

public class Strings {

    public boolean isEmpty(String text) {
        return text.isEmpty();
    }
}
