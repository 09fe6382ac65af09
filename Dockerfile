# Tidu 梯度. Never run where it was written, see compose.yaml.
FROM node:20 AS web
WORKDIR /build/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY web/ ./
RUN npm run build

FROM maven:3-eclipse-temurin-17 AS program
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY src/main src/main
RUN mvn -q -B -Pbill -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN apt-get update && apt-get install -y --no-install-recommends fonts-droid-fallback && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=program /build/target/tidu.jar target/tidu.jar
COPY --from=program /build/target/lib target/lib
COPY --from=program /build/target/tidu-sbom.json /build/target/licences.txt target/
COPY gis-data gis-data
COPY --from=web /build/web/dist web/dist
USER nobody
EXPOSE 8080
# The shell form of PID 1 would swallow SIGTERM: the program stops cleanly on it.
CMD ["java", "-Dtidu.home=/app", "-Dfile.encoding=UTF-8", "-jar", "target/tidu.jar", "serve"]
