package dev.kizuna.campaign.partners.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.campaign.partners.domain.DirectoryProgress;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.partners.domain.PartnerReplica.News;
import dev.kizuna.kit.ingest.UndecidedPartnersException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AwaitingPartnersTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final InMemoryReplica replica = new InMemoryReplica();
    private final Directory directory = new Directory();

    @Test
    void shouldAnswerAtOnceWhenAllAreKnown() {
        var partners = new AwaitingPartners(replica, directory, LONG);
        partners.take(List.of(new News.Listed("p-1", ZoneOffset.UTC), new News.Listed("p-2", ZoneOffset.UTC)));

        assertThat(partners.unknownOf(Set.of("p-1", "p-2"))).isEmpty();
    }

    @Test
    void shouldKnowAPartnerWhenNewsOfItComeWhileItIsWaitedFor() throws Exception {
        var partners = new AwaitingPartners(replica, directory, LONG);
        var answer = CompletableFuture.supplyAsync(() -> partners.unknownOf(Set.of("p-1")));
        assertThat(replica.asked.await(10, TimeUnit.SECONDS)).isTrue();

        partners.take(List.of(new News.Listed("p-1", ZoneOffset.UTC)));

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void shouldKnowAPartnerWhenAnotherInstanceTookTheNews() throws Exception {
        var partners = new AwaitingPartners(replica, directory, LONG);
        var answer = CompletableFuture.supplyAsync(() -> partners.unknownOf(Set.of("p-1")));
        assertThat(replica.asked.await(10, TimeUnit.SECONDS)).isTrue();

        replica.take(List.of(new News.Listed("p-1", ZoneOffset.UTC)));

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void shouldRefuseOnlyAfterItsPatienceAndThenAtOnceWhenAPartnerIsUnknown() {
        var partners = new AwaitingPartners(replica, directory, SHORT);

        assertThat(nanosFor(() -> assertThat(partners.unknownOf(Set.of("p-9"))).containsExactly("p-9")))
                .isGreaterThanOrEqualTo(SHORT.toNanos());
        assertThat(nanosFor(() -> assertThat(partners.unknownOf(Set.of("p-9"))).containsExactly("p-9")))
                .isLessThan(SHORT.toNanos());
    }

    @Test
    void shouldKnowAPartnerWhenItComesAfterItWasRefused() {
        var partners = new AwaitingPartners(replica, directory, SHORT);
        assertThat(partners.unknownOf(Set.of("p-1"))).containsExactly("p-1");

        partners.take(List.of(new News.Listed("p-1", ZoneOffset.UTC)));

        assertThat(partners.unknownOf(Set.of("p-1"))).isEmpty();
    }

    @Test
    void shouldNotRefuseAPartnerWhenTheDirectoryIsNotReadToItsEnd() {
        var partners = new AwaitingPartners(replica, directory, SHORT);
        partners.take(List.of(new News.Listed("p-1", ZoneOffset.UTC)));
        directory.written = 1;

        assertThatThrownBy(() -> partners.unknownOf(Set.of("p-1", "p-9")))
                .isInstanceOfSatisfying(
                        UndecidedPartnersException.class,
                        behind -> assertThat(behind.partnerIds()).containsExactly("p-9"));
        assertThat(partners.unknownOf(Set.of("p-1"))).isEmpty();

        directory.read = 1;
        assertThat(partners.unknownOf(Set.of("p-9"))).containsExactly("p-9");
    }

    @Test
    void shouldNotRefuseAPartnerWhenItWasRefusedBeforeButMayHaveBeenWrittenSince() {
        var partners = new AwaitingPartners(replica, directory, SHORT);
        assertThat(partners.unknownOf(Set.of("p-1"))).containsExactly("p-1");

        directory.written = 1;

        assertThatThrownBy(() -> partners.unknownOf(Set.of("p-1"))).isInstanceOf(UndecidedPartnersException.class);
    }

    @Test
    void shouldRefuseAPartnerWhenOnlyWhatWasWrittenAfterTheQuestionIsNotRead() {
        var partners = new AwaitingPartners(replica, directory, SHORT);
        directory.whenAsked = () -> directory.written++;

        assertThat(partners.unknownOf(Set.of("p-9"))).containsExactly("p-9");
    }

    @Test
    void shouldKnowAPartnerWhenItIsReadWithTheLastOfTheDirectory() {
        var partners = new AwaitingPartners(replica, directory, Duration.ZERO);
        directory.written = 1;
        directory.whenAskedHowFar = () -> {
            directory.read = 1;
            replica.take(List.of(new News.Listed("p-1", ZoneOffset.UTC)));
        };

        assertThat(partners.unknownOf(Set.of("p-1"))).isEmpty();
    }

    @Test
    void shouldForgetAPartnerWhenItIsErased() {
        var partners = new AwaitingPartners(replica, directory, SHORT);

        partners.take(List.of(new News.Listed("p-1", ZoneOffset.UTC), new News.Erased("p-1")));

        assertThat(partners.unknownOf(Set.of("p-1"))).containsExactly("p-1");
    }

    private static long nanosFor(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return System.nanoTime() - start;
    }

    /** A directory of which so much is written and so much is read. */
    private static final class Directory implements DirectoryProgress {

        private int written;
        private int read;
        private Runnable whenAsked = () -> {};
        private Runnable whenAskedHowFar = () -> {};

        @Override
        public BooleanSupplier untilNow() {
            int end = written;
            whenAsked.run();
            return () -> {
                whenAskedHowFar.run();
                return read >= end;
            };
        }
    }

    private static final class InMemoryReplica implements PartnerReplica {

        private final Set<String> listed = ConcurrentHashMap.newKeySet();
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public void take(List<News> news) {
            for (News each : news) {
                switch (each) {
                    case News.Listed(String partnerId, ZoneId _) -> listed.add(partnerId);
                    case News.Erased(String partnerId) -> listed.remove(partnerId);
                }
            }
        }

        @Override
        public Set<String> known(Set<String> partnerIds) {
            var known = new HashSet<>(partnerIds);
            known.retainAll(listed);
            asked.countDown();
            return known;
        }

        @Override
        public Optional<ZoneId> zone(String partnerId) {
            return listed.contains(partnerId) ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        }
    }
}
