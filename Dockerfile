# One image for the CMS, the publisher, the preview and the local server, and one that has nginx as well (--target proxy):
# scripts/container/README.md. No secret is asked for while it is built, and none is in it.

# The Node that package.json brings by npm, which is the one that runs; this one runs npm, and whatever the machine is.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /srv/reseau
COPY package.json package-lock.json .npmrc ./
COPY cms/package.json cms/
COPY site/package.json site/
COPY shared/package.json shared/
RUN npm ci
COPY . .
RUN npm run build -w cms && npm prune --omit=dev

FROM node:24.21.0-trixie-slim AS app
# pg_dump and pg_restore, of the version of the database in compose.yaml: backups.
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client-17 tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/reseau
# Of root, and read by all: who runs it changes nothing of it.
COPY --from=build /srv/reseau ./
# Astro keeps types there while it compiles the templates; /data holds everything else that is written.
RUN install -d -o 10001 -g 10001 /data site/.astro
ENV VAR_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 1337 4321 4323
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["scripts/container/entrypoint.sh", "healthy", "cms"]
ENTRYPOINT ["tini", "--", "scripts/container/entrypoint.sh"]
CMD ["cms"]

FROM app AS proxy
USER root
RUN apt-get update && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \
  && rm -rf /var/lib/apt/lists/*
USER 10001:10001
EXPOSE 80 443
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["scripts/container/entrypoint.sh", "healthy", "proxy"]
CMD ["proxy"]

# What « docker build » gives where no target is named.
FROM app
