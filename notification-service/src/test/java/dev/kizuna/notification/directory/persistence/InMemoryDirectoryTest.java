package dev.kizuna.notification.directory.persistence;

import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;

class InMemoryDirectoryTest extends DirectoryContract {

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Override
    Directory directory() {
        return directory;
    }
}
