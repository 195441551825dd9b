package dev.kizuna.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** MongoDB's commands over an H2 file, each answered after its commit. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "buildinfo",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlog",
            "getmore",
            "getparameter",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private final DurableCommits commits;

    DurableBackend(DurableCommits commits) {
        super(commits.store());
        this.commits = commits;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        refuseWhatWouldGoWrongSilently(command, query);
        return isRead(command, query)
                ? commits.read(() -> super.handleCommand(channel, databaseName, command, query))
                : commits.write(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.read(() -> super.handleQuery(query));
    }

    private static boolean isRead(String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) || (name.equals("aggregate") && !writesItsResult(query));
    }

    private static boolean writesItsResult(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    /** The server underneath takes these options and ignores them, which MongoDB does not. */
    private static void refuseWhatWouldGoWrongSilently(String command, Document query) {
        if (command.equalsIgnoreCase("createIndexes") && query.get("indexes") instanceof List<?> indexes) {
            for (var index : indexes) {
                if (index instanceof Document options
                        && (options.containsKey("partialFilterExpression") || options.containsKey("collation"))) {
                    throw new BadValueException("the local store has no partial indexes and no collations");
                }
            }
        }
    }
}
