# The packaged program as an image: mvn package, then docker build -t yiliu .
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY target/yiliu.jar yiliu.jar
RUN java -Djarmode=tools -jar yiliu.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 yiliu \
    && useradd --system --uid 10001 --gid yiliu --no-create-home --shell /usr/sbin/nologin yiliu \
    && install -d -o yiliu -g yiliu /var/lib/yiliu
WORKDIR /opt/yiliu
# What changes least comes first.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./

# Bound to yiliu.data-dir; JDK_JAVA_OPTIONS is read by the java command itself. The serial collector takes less
# memory and starts sooner on the two cores this is made for.
ENV YILIU_DATADIR=/var/lib/yiliu \
    SERVER_ADDRESS=0.0.0.0 \
    JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
VOLUME /var/lib/yiliu
EXPOSE 8080
USER yiliu

# The image need not have curl: bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "yiliu.jar"]
