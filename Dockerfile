# The server with its page. Listens on port 8000; runs read-only as uid 65532 with only /tmp to write:
#
#   docker build -t cadforge-server .
#   docker run --read-only --tmpfs /tmp -p 8000:8000 cadforge-server
#
# Mount a volume and name it in CADFORGE_HOME to keep episodes longer than the container.
FROM node:20-bookworm-slim AS node

# The build script of the server builds the page, with Node.
FROM rust:1.91-slim-bookworm AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN cargo build --release --locked --package cadforge-cli

# CadQuery for the sandboxed workers is set up here, because the container has no network later.
FROM python:3.11-slim-bookworm AS python
RUN apt-get update && apt-get install --yes --no-install-recommends libgl1 && rm -rf /var/lib/apt/lists/*
COPY --from=build /build/target/release/cadforge /usr/local/bin/cadforge
RUN CADFORGE_HOME=/opt/cadforge cadforge setup && chmod -R a+rX /opt/cadforge

FROM python
ENV HOST=0.0.0.0 PORT=8000 CADFORGE_OPEN=true CADFORGE_HOME=/opt/cadforge CADFORGE_STORE=/tmp/cadforge
USER 65532:65532
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["cadforge", "health"]
CMD ["cadforge", "serve"]
