package dev.kizuna.kit.sample;

import com.mongodb.MongoTimeoutException;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that go well, are refused and fail. */
@RestController
class ThingsController {

    record Thing(String name, Instant since) {}

    @GetMapping("/api/things/{name}")
    Map<String, String> thing(@PathVariable String name) {
        return switch (name) {
            case "absent" -> throw new ProblemException(ErrorCode.NOT_FOUND, "There is no thing absent");
            case "storeless" -> throw new MongoTimeoutException("no server");
            case "broken" -> throw new IllegalStateException("a secret of the inside");
            case "forbidden" -> throw new AccessDeniedException("by a method");
            default -> Map.of("name", name);
        };
    }

    @GetMapping("/api/things")
    Map<String, Integer> things(@RequestParam int limit) {
        return Map.of("limit", limit);
    }

    @PostMapping("/api/things")
    Thing create(@RequestBody Thing thing) {
        return thing;
    }

    @PostMapping("/api/things/{name}/paint")
    Actor paint(@PathVariable String name) {
        return Acting.now();
    }

    @PostMapping("/open/thing")
    Actor paintOpenly() {
        return Acting.now();
    }

    @GetMapping("/open/thing")
    Map<String, String> open() {
        return Map.of("name", "open");
    }
}
