package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.domain.Closing;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What visitors see whose link leads nowhere; the same words for everybody, in both languages. */
final class ClosedPages {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private static final String FORM = """
            <!doctype html>
            <html lang="ja">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <body style="font-family: sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p lang="en">%3$s</p>
            """;

    private static final Map<Closing, Page> PAGES = new EnumMap<>(Map.of(
            Closing.UNKNOWN,
                    page(
                            NOT_FOUND,
                            "リンクが見つかりません",
                            "このリンクは存在しないか、利用できなくなりました。送り主にご確認ください。",
                            "This link does not exist, or no longer does. Please ask whoever sent it to you."),
            Closing.NOT_YET,
                    page(
                            NOT_FOUND,
                            "まだご利用いただけません",
                            "このリンクはまだ公開されていません。しばらくしてからお試しください。",
                            "This link is not open yet. Please try again later."),
            Closing.PAUSED,
                    page(
                            NOT_FOUND,
                            "一時停止中です",
                            "このリンクは一時的に停止しています。しばらくしてからお試しください。",
                            "This link is paused. Please try again later."),
            Closing.EXPIRED,
                    page(
                            GONE,
                            "リンクの有効期限が切れました",
                            "このリンクの有効期限は終了しました。送り主にご確認ください。",
                            "This link has expired. Please ask whoever sent it to you."),
            Closing.ENDED,
                    page(
                            GONE,
                            "キャンペーンは終了しました",
                            "このキャンペーンは終了しました。ご関心をお寄せいただきありがとうございました。",
                            "This campaign is over. Thank you for your interest."),
            Closing.NOT_ALLOWED,
                    page(
                            NOT_FOUND,
                            "リンクが見つかりません",
                            "このリンクは利用できなくなりました。送り主にご確認ください。",
                            "This link no longer leads anywhere. Please ask whoever sent it to you.")));

    static final Page UNAVAILABLE = page(
            503,
            "しばらくお待ちください",
            "ただいま確認できません。少し後でもう一度お試しください。",
            "This cannot be looked up right now. Please try again in a moment.");

    private ClosedPages() {}

    /** A page with its status; in UTF-8. */
    record Page(int status, byte[] html) {}

    static Page of(Closing why) {
        Page page = PAGES.get(why);
        if (page == null) {
            throw new IllegalArgumentException(why.name());
        }
        return page;
    }

    private static Page page(int status, String title, String japanese, String english) {
        return new Page(status, FORM.formatted(title, japanese, english).getBytes(StandardCharsets.UTF_8));
    }
}
