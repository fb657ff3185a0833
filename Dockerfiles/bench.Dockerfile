# Load (wrk) from inside the network, and the TCP forwarder of compose's `debug` profile.
FROM debian:trixie-slim
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk socat \
 && rm -rf /var/lib/apt/lists/*
COPY bench/wrk /bench/wrk
ENV WRK_DIR=/bench/wrk
LABEL org.opencontainers.image.title="AstraTrade bench"
USER 1000:1000
WORKDIR /tmp
CMD ["wrk", "--version"]
