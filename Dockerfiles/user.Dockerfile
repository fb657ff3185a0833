ARG BASE=astratrade/base
FROM ${BASE}
LABEL org.opencontainers.image.title="AstraTrade user"
ENV HEALTH_PORT=8006 HEAP_PERCENT=12 ASTRA_USER_PASSWORD_WORKERS=1
EXPOSE 8006
CMD ["run", "user"]
