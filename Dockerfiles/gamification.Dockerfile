ARG BASE=astratrade/base
FROM ${BASE}
LABEL org.opencontainers.image.title="AstraTrade gamification"
ENV HEALTH_PORT=8002
EXPOSE 8002
CMD ["run", "gamification"]
