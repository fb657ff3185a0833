ARG BASE=astratrade/base
FROM ${BASE}
LABEL org.opencontainers.image.title="AstraTrade gamification"
ENV HEALTH_PORT=8002 HEAP_PERCENT=25
EXPOSE 8002
CMD ["run", "gamification"]
