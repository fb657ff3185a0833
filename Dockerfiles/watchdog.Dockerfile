FROM debian:trixie-slim
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends docker-cli \
 && rm -rf /var/lib/apt/lists/*
COPY Dockerfiles/bin/watchdog /usr/local/bin/watchdog
LABEL org.opencontainers.image.title="AstraTrade watchdog"
HEALTHCHECK --interval=15s --timeout=5s --start-period=10s CMD ["docker", "ps", "-q", "-n", "1"]
CMD ["watchdog"]
