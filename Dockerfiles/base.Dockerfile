# What every service image shares: a JRE of our own, the dependencies, our classes and the AOT cache. From source.
#   docker build -f Dockerfiles/base.Dockerfile -t astratrade/base .
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

FROM runtime
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
CMD ["--help"]
