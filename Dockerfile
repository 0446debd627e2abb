# One image for every process; docker-compose.yml names the command of each.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# The embedded PostgreSQL and the npm copy of Node are optional packages, which the image has no use for.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY schema schema
COPY data data
# What `npm run hub -- subgraph new` makes a project from.
COPY examples/kon-tum-security examples/kon-tum-security
# Volumes are of whom their folder in the image is.
RUN mkdir -p /var/lib/lien-tinh && chown node:node /var/lib/lien-tinh
USER node
EXPOSE 4000
CMD ["node", "dist/gateway/main.js"]
