package cn.tidu.map.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A link (链接, RFC 8288).
 *
 * @param href address
 * @param rel relation
 * @param type media type
 * @param title in words
 * @param templated whether it holds {@code {variables}}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(String href, String rel, String type, String title, Boolean templated) {
    static final String JSON = "application/json";
    static final String HTML = "text/html";
    static final String GEOJSON = "application/geo+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final String SCHEMA = "application/schema+json";
    static final String MVT = "application/vnd.mapbox-vector-tile";

    static Link of(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, null);
    }

    static Link template(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, true);
    }
}
