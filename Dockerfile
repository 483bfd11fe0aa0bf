# The Enishi service without a database; see docker-compose.yml.
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

WORKDIR /app
# The lock alone first: a change of our code does not fetch everything again.
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock

COPY . .
RUN pip install --no-deps --no-build-isolation . \
    && useradd --system --create-home --home-dir /var/lib/enishi enishi

USER enishi
ENV ENISHI_HOME=/var/lib/enishi
WORKDIR /var/lib/enishi
EXPOSE 8000
ENTRYPOINT ["enishi"]
CMD ["serve"]
