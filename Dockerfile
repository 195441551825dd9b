# One image per service, from the jar that the build has made:
#   mvn -DskipTests package && docker build --build-arg SERVICE=partner-service -t kizuna/partner-service .
# The jar is split into layers, so that a changed class does not ship all libraries again.

FROM eclipse-temurin:25-jdk AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
ARG SERVICE
# the dashboard's PDFs need a font with Japanese letters
RUN if [ "$SERVICE" = dashboard ]; then \
      apt-get update && apt-get install -y --no-install-recommends fonts-morisawa-bizud-gothic && rm -rf /var/lib/apt/lists/*; \
    fi
RUN groupadd --system --gid 10001 kizuna \
 && useradd --system --uid 10001 --gid kizuna --home-dir /app --shell /usr/sbin/nologin kizuna \
 && mkdir -p /app /var/lib/kizuna \
 && chown kizuna:kizuna /var/lib/kizuna
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001

ENV SERVER_PORT=8080 \
    SERVER_ADDRESS=0.0.0.0 \
    KIZUNA_STATE_DIR=/var/lib/kizuna \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
VOLUME /var/lib/kizuna
EXPOSE 8080

# the shell's own way to ask over HTTP, since the image has no curl
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["java", "-jar", "app.jar"]
