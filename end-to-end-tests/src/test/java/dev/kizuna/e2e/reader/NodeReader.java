package dev.kizuna.e2e.reader;

import dev.kizuna.e2e.program.NodeModules;
import dev.kizuna.e2e.program.Programs;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code src/test/node/read.js}, which is made of kafkajs and Confluent's registry client. */
final class NodeReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int READ_SECONDS = 120;

    private NodeReader() {}

    /** All records of the topics, as the reader prints them. */
    static List<JsonNode> read(String bootstrapServers, String registryUrl, List<String> topics) {
        NodeModules.installed();
        var command = new ArrayList<>(List.of("node", "read.js", bootstrapServers, registryUrl));
        command.addAll(topics);
        return Programs.run(NodeModules.HOME, READ_SECONDS, command)
                .lines()
                .map(JSON::readTree)
                .toList();
    }
}
