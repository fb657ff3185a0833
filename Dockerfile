# Every image of the stack, by target: base (what services share), service, edge, watchdog, bench. From source.
#   docker build --target service --build-arg SERVICE=trading --build-arg PORT=8001 -t astratrade/trading .
# `./deploy.sh build` makes base once and hands it to each service as BASE.
ARG BASE=base

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY shared-codec shared-codec
COPY bench/pom.xml bench/
COPY conf/*.yaml conf/
COPY verticles verticles
COPY launcher launcher
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -pl launcher -am -DskipTests -DskipITs -Dspotless.check.skip package
COPY Dockerfiles/train/Slim.java .
# The servers that `astra up` brings along stay out of the images, with what only they need; our own jars get a layer
# apart from the dependencies.
RUN mkdir -p /image/lib /own/lib /embedded \
 && cd launcher/target \
 && mv lib/embedded-*.jar lib/jedis-*.jar lib/commons-*.jar lib/xz-*.jar /embedded/ \
 && mv lib/astra-*.jar /own/lib/ \
 && mv lib/*.jar /image/lib/ \
 && mv astra.jar /own/ \
 && java /src/Slim.java /image/lib/*.jar

FROM eclipse-temurin:25-jdk AS jre
RUN jlink --output /opt/jre --strip-java-debug-attributes --no-header-files --no-man-pages --add-modules \
java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,\
java.security.sasl,java.sql,java.xml,jdk.jcmd,jdk.jfr,jdk.management,jdk.net,jdk.unsupported

FROM debian:trixie-slim AS runtime
COPY --from=jre /opt/jre /opt/jre
COPY --from=build /image /opt/astra
COPY --from=build /own /opt/astra
COPY Dockerfiles/bin /opt/astra/bin
ENV PATH=/opt/astra/bin:/opt/jre/bin:/usr/local/bin:/usr/bin:/bin JAVA_HOME=/opt/jre LANG=C.UTF-8

# All services run once, against real servers, and are used: what they load and which methods get hot goes into the cache.
FROM eclipse-temurin:25-jdk AS train
COPY --from=runtime /opt/astra /opt/astra
COPY --from=runtime /opt/jre /opt/jre
COPY --from=build /embedded /embedded
COPY Dockerfiles/train /train
USER 1000:1000
RUN /train/train.sh

FROM runtime AS base
COPY --from=train --chown=0:0 /tmp/astra.aot /opt/astra/astra.aot
ARG VERSION=1.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="AstraTrade" \
      org.opencontainers.image.source="https://github.com/astratrade/astratrade" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
USER 1000:1000
WORKDIR /tmp
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=2s --timeout=4s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["astra"]

# One service: its name, its port, and the share of the container's memory that its heap may have.
FROM ${BASE} AS service
ARG SERVICE
ARG PORT
ARG HEAP_PERCENT=40
LABEL org.opencontainers.image.title="AstraTrade ${SERVICE}"
ENV SERVICE=${SERVICE} HEALTH_PORT=${PORT} HEAP_PERCENT=${HEAP_PERCENT}
EXPOSE ${PORT}

FROM debian:trixie-slim AS edge
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends haproxy \
 && rm -rf /var/lib/apt/lists/*
COPY conf/stack/haproxy.cfg /etc/haproxy/haproxy.cfg
LABEL org.opencontainers.image.title="AstraTrade edge"
USER 1000:1000
EXPOSE 8000
STOPSIGNAL SIGUSR1
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8000"]
CMD ["haproxy", "-db", "-f", "/etc/haproxy/haproxy.cfg"]

FROM debian:trixie-slim AS watchdog
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends docker-cli \
 && rm -rf /var/lib/apt/lists/*
COPY Dockerfiles/bin/watchdog /usr/local/bin/watchdog
LABEL org.opencontainers.image.title="AstraTrade watchdog"
HEALTHCHECK --interval=15s --timeout=5s --start-period=10s CMD ["docker", "ps", "-q", "-n", "1"]
CMD ["watchdog"]

# Load (wrk) from inside the network, and the TCP forwarder of compose's `debug` profile.
FROM debian:trixie-slim AS bench
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk socat \
 && rm -rf /var/lib/apt/lists/*
COPY bench/wrk /bench/wrk
ENV WRK_DIR=/bench/wrk
LABEL org.opencontainers.image.title="AstraTrade bench"
USER 1000:1000
WORKDIR /tmp
CMD ["wrk", "--version"]
