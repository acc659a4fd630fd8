# The app in a container: `docker build -t carrier-desk .`, then `docker run --env-file .env -p 3000:3000 carrier-desk`.
# It needs DATABASE_URL (PostgreSQL 15 or newer). The same image works through the queue: `docker run … npm run worker`.
FROM node:20-bookworm-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
# PORT: the container's own, whatever port APP_URL names outside.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000
HEALTHCHECK --start-period=30s --interval=30s CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "scripts/start.mjs"]
