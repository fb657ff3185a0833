FROM debian:trixie-slim
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends haproxy \
 && rm -rf /var/lib/apt/lists/*
COPY conf/haproxy.cfg /etc/haproxy/haproxy.cfg
LABEL org.opencontainers.image.title="AstraTrade edge"
USER 1000:1000
EXPOSE 8000
STOPSIGNAL SIGUSR1
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8000"]
CMD ["haproxy", "-db", "-f", "/etc/haproxy/haproxy.cfg"]
