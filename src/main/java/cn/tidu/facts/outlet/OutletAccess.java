package cn.tidu.facts.outlet;

/**
 * The nearest outlet of one kind to a park (最近的通道).
 *
 * @param outlet which
 * @param km geodesic distance on the ellipsoid, km
 */
public record OutletAccess(Outlet outlet, double km) {}
