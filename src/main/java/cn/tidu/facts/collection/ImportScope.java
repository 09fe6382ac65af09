package cn.tidu.facts.collection;

/** Whose a collection is that files can be imported into (导入归属): who may import it. */
public enum ImportScope {
    /** Its rows belong to cities: whoever plans for a city imports those of that city. */
    BY_CITY,
    /** It belongs to no one city: only a planner of the whole province imports it. */
    OF_THE_PROVINCE
}
