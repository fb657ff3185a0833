ARG BASE=astratrade/base
FROM ${BASE}
LABEL org.opencontainers.image.title="AstraTrade gateway"
ENV HEALTH_PORT=8000 HEAP_PERCENT=25
EXPOSE 8000
CMD ["run", "gateway"]
