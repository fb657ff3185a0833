ARG BASE=astratrade/base
FROM ${BASE}
LABEL org.opencontainers.image.title="AstraTrade trading"
ENV HEALTH_PORT=8001
EXPOSE 8001
CMD ["run", "trading"]
