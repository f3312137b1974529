# The image that docker-compose.yml runs: the built program and what it needs at run time. It works alone too:
#
#   docker build -t outlay .
#   docker run --rm --init outlay demo --once
#   docker run --rm --init -v outlay-data:/data outlay ingest https://example.com/news.xml --wait
#
# Without DATABASE_URL the ledger is embedded, in /data.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY src src
COPY workers workers
RUN npm run build

FROM node:22-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:22-slim
ENV NODE_ENV=production OUTLAY_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY migrations migrations
# What `outlay demo` crawls.
COPY fixtures/site fixtures/site
COPY --from=build /app/dist dist
RUN ln -s /app/dist/src/cli/main.js /usr/local/bin/outlay && install -d -o node -g node /data
# The program is root's and only read; /data is all that it may write.
USER node
WORKDIR /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/dist/src/cli/main.js"]
CMD ["--help"]
