/** Types of the API, made from the contract by `npm run contract`: not to be changed by hand. */
export interface paths {
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 进程在运行 / the process runs
         * @description 不查数据库 / does not ask the database
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 能够服务 / it can do its work
         * @description 数据库可用、数据已加载、未在停止 / database there, data loaded, not shutting down
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 运行指标 / metrics for Prometheus
         * @description 只供本机上自己发出请求的程序（没有 X-Forwarded-For）、TIDU_METRICS_FROM 所列地址和管理员；其他人答 403。仪表盘见 docs/grafana.json。/ For programs on this machine that speak for themselves, addresses of TIDU_METRICS_FROM and administrators; 403 for others.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本契约 / this contract */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本契约的网页 / this contract as a page */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 版本、来源与限制 / version, attribution, limits */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区划检索 / cities and counties */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 该点所在县区 / the county at a point
         * @description 界线经概化，边界附近不可靠 / boundaries are generalised: not reliable near a border
         */
        get: operations["regionAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 园区检索 / parks */
        get: operations["listParks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 园区详情 / one park */
        get: operations["getPark"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 园区自报 / what parks state of themselves
         * @description 园区见自己的，规划人员见所辖城市的，其他人都见不到 / a park its own, a planner those of the own cities, nobody else
         */
        get: operations["statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个园区的自报 / what one park states of itself */
        get: operations["parkStatements"];
        put?: never;
        /**
         * 园区自报数据，待核定 / a park states figures of itself, to be reviewed
         * @description 规划人员采纳之后才成为园区的数据；之前公众见不到，匹配也不用 / they count, and are shown, once a planner has accepted them
         */
        post: operations["state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks/{id}/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤回待核定的自报 / withdraw what is not decided yet */
        delete: operations["withdrawStatement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks/{id}/statements/{statement}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核定自报 / accept or refuse a statement
         * @description 采纳即成为园区的数据（来源写明园区自报与日期）；已采纳的可改为不采纳，数据随之撤下 / accepted, it becomes a figure of the park; what was accepted can be refused later, which takes the figure away
         */
        post: operations["reviewStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行业检索 / industries by code, name or word of policy */
        get: operations["listIndustries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 企业转移案例检索 / known relocations
         * @description 用户导入的已知转移，各带报道和把握 / known moves that users imported, each with its report and confidence
         */
        get: operations["listRelocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指导规则检索 / guidance rules */
        get: operations["listGuidance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 港口、机场、海关特殊监管区域 / ports, airports and customs special areas */
        get: operations["listOutlets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weights/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 权重方案 / presets of weights
         * @description 政策优先、成本优先、产业链优先、均衡等；每个方案附理由与出处。方案未提到的准则用默认权重 / each with its reason and source; a criterion a preset does not name keeps its default weight
         */
        get: operations["listWeightPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weights/ahp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 层次分析法：由两两比较得出权重 / weights from pairwise judgements
         * @description 主特征向量与一致性比率（Saaty 1977、1980）。所提到的准则须两两各比较一次；没有提到的权重为 0。一致性比率超过 0.1 时仍给出结果，并指出最不一致的一条；匹配请求则不接受 / principal eigenvector and consistency ratio; every pair of the criteria named is to be compared once, others weigh 0. Above a ratio of 0.1 the answer names the worst judgement; a match refuses such judgements
         */
        post: operations["weighByPairs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads/{collection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载数据集 / a collection as a file
         * @description 检索条件与该数据集的列表相同，校验也相同；enterprises 仅限登录者，只含其有权见到的企业，其余答 404 / narrowed and refused just as the list of the collection; enterprises: signed in only, those that are yours to see, else 404
         */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录，新的在前 / past imports, newest first */
        get: operations["imports"];
        put?: never;
        /**
         * 导入文件 / import a file
         * @description multipart；成为一个作业，全部成功或一行不写 / becomes a job, all or nothing
         */
        post: operations["import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入报告 / the report of an import
         * @description 整个文件被拒绝时 state 为 refused，report.problem 有 code 和 detail / of a file refused as a whole report.problem tells code and detail
         */
        get: operations["importReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/regions.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** regions 的 TileJSON（图层 cities, counties, labels） */
        get: operations["regionsTileJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/parks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** parks 的 TileJSON（图层 parks, outlines） */
        get: operations["parksTileJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/enterprises.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** enterprises 的 TileJSON：公众见 totals（每格至少 5 家的县区汇总），可见企业明细的账户见 clusters（至 8 级）和 enterprises（9 级起）/ the public gets totals of five firms or more, accounts that may see firms get clusters and enterprises */
        get: operations["enterprisesTileJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/guidance.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** guidance 的 TileJSON（guidance：结对规则的连线 / pairing rules as lines） */
        get: operations["guidanceTileJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/transfers.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** transfers 的 TileJSON：已知的企业转移，或 plan 已公开的流向 / known relocations, or the published flows of a plan */
        get: operations["transfersTileJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiles/warm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预热低级别的瓦片 / brings tiles of low zooms into memory */
        post: operations["warmTiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/styles/tidu.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 全部图层的地图样式（MapLibre 样式规范）/ a style of all layers by the MapLibre style specification
         * @description industry、origin、asOf、plan 加到识别它们的瓦片地址上 / the filters go to the tilesets that know them
         */
        get: operations["mapStyle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glyphs/{fontstack}/{range}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 字形（有向距离场），如 /glyphs/Noto Sans CJK SC Regular/19968-20223.pbf / glyphs as distance fields */
        get: operations["glyphs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sprites/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 图标集 / the symbols of the map */
        get: operations["sprite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OGC API 起始页 / landing page */
        get: operations["ogcLanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OGC 部分的 OpenAPI 3.0 定义，逐项参数见此 / the definition of the OGC part, with every parameter */
        get: operations["ogcApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一致性类 / conformance classes */
        get: operations["ogcConformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要素集合 / collections */
        get: operations["ogcCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个集合 / a collection */
        get: operations["ogcCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/queryables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可筛选的属性 / queryables */
        get: operations["ogcQueryables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要素；bbox、crs、CQL2 filter、sortby、properties 等见 /ogc/api / features */
        get: operations["ogcItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/items/{feature}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个要素 / a feature */
        get: operations["ogcItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/tiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 瓦片集 / tilesets */
        get: operations["ogcTilesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/tiles/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个瓦片集 / a tileset */
        get: operations["ogcTileset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{collection}/tiles/{set}/{level}/{row}/{column}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 矢量瓦片 / a vector tile */
        get: operations["ogcTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/tileMatrixSets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 瓦片矩阵集 / tile matrix sets */
        get: operations["ogcTileMatrixSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/tileMatrixSets/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个瓦片矩阵集 / a tile matrix set */
        get: operations["ogcTileMatrixSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/page.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OGC 网页的样式 / style of the OGC pages */
        get: operations["ogcStyle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/{collection}/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 矢量瓦片 / a vector tile */
        get: operations["tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 为一家企业推荐园区 / rank parks for one enterprise
         * @description 逐项给出取值、权重、理由与条款；全部错误一次列出 / every fault is told at once
         */
        post: operations["match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 某园区为什么不是第一 / why a park is not first
         * @description 排除它的硬性规则和解除办法，或它输在哪些准则；以及使它排第一的最小单项改动（某一权重、用地、日期）。每项改动都经重新排名核实 / the hard rules against it and what lifts them, or the criteria in which it loses, and the smallest single changes (one weight, land, day) that would make it first, each ranked again to be sure
         */
        post: operations["whyNot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同一请求在各政策版本下并列 / one request under every edition of policy, side by side
         * @description 时段由政策文件的起止日期划分，归入有名称的版本。每个时段给出前几名、名次变化，以及新起作用和不再起作用的条款。不能给 asOf / periods between the documents' days, grouped to named editions: the first parks, changes of rank, and the clauses that came or went. No asOf
         */
        post: operations["matchByEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 为名单中的每家企业推荐园区 / rank parks for every enterprise of a list
         * @description 名单为 CSV（UTF-8 或 GB18030，自动识别；也可在 Content-Type 写 charset）、XLSX 第一张表，或每行一个 JSON 对象（一家企业，或一个完整的匹配请求）。逐行流式应答 NDJSON，次序同名单：能理解的行是该行的匹配结果，不能理解的行写明行号和问题，不丢。有“组团”的行之后另有一行组团结果。客户端断开即停止；同时至多 8 个，超出答 503 / one line for every row, in order; rows that cannot be understood are lines that say what is wrong; groups follow after all rows; the work ends when the client goes away
         */
        post: operations["matchBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 为一组一起转移的企业推荐园区 / rank parks for enterprises that move together
         * @description 产业链整体转移、项目组团式转移：园区须让每个成员都通过硬性规则，且合计需求不超过已知条件；得分为成员得分的加权平均（都填用地时按用地，否则等权），并列看最低成员 / every member passes every hard rule and all fit together
         */
        post: operations["matchGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parks/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 适合一个园区的企业 / the firms that suit a park
         * @description 与企业选园区用同样的硬性规则和判断，按园区视角的权重（权重方案 park-side，或 weights）排名。企业随请求附上；已载入的企业是商业秘密，loaded 只供规划人员（所辖地区）和对接会组织者 / the same judgements weighed as a park looks; firms come with the request, loaded ones are for planners and organizers only
         */
        post: operations["parkMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把企业名单读成请求中的企业 / a list of enterprises as the enterprises of a request
         * @description CSV、XLSX 或 NDJSON，至多 1000 行；不保存。结果中的 enterprise 可直接用于匹配、园区选企业、对接会名单；不能理解的行写明问题 / at most 1000 rows, nothing is kept; rows that cannot be understood say what is wrong
         */
        post: operations["readRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对接会名单：每个园区的企业，每家企业的园区 / shortlists of an event
         * @description 双边配额的延迟接受算法（Roth 与 Sotomayor 1990），并使有合适对象的各方不落空；阻塞对逐一列出。指定与排除受尊重，不可能的指定答 422 并说明理由。同样的请求总得同样的名单 / deferred acceptance with quotas on both sides, nobody left empty who can have a partner; blocking pairs are listed; the same request gives the same lists
         */
        post: operations["shortlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我是谁 / who am I
         * @description csrf 须随每个会改动数据的请求以 X-CSRF-Token 送回 / send csrf back as X-CSRF-Token with every request that changes something
         */
        get: operations["session"];
        put?: never;
        /**
         * 登录 / sign in
         * @description 连续失败 5 次后锁定，从 30 秒倍增至 15 分钟 / after 5 failures it is locked, from 30 seconds doubling to 15 minutes
         */
        post: operations["signIn"];
        /** 退出 / sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 经统一身份认证登录 / single sign-on
         * @description 跳转到 TIDU_OIDC_ISSUER（授权码，PKCE）；未设置答 404。/ Redirects to the provider; 404 if none is set.
         */
        get: operations["oidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 从统一身份认证回来 / back from the provider
         * @description 核对 state、nonce、签名、受众；账户按（签发者，主体）对应，角色与范围每次取自认证服务。
         */
        get: operations["oidcCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改自己的口令 / change your password */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自己的全部会话 / all your sessions */
        get: operations["sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 结束一个会话 / end one of them */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自己的令牌 / your tokens */
        get: operations["tokens"];
        put?: never;
        /**
         * 新建令牌 / make a token
         * @description 程序以 Authorization: Bearer 使用；权限是账户与 grants 的交集 / for programs; it can do what both the account and grants allow
         */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销令牌 / revoke a token */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账户 / accounts */
        get: operations["users"];
        put?: never;
        /** 新建账户 / make an account */
        post: operations["makeUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账户 / one account */
        get: operations["user"];
        /** 改角色、范围、状态 / change role, scopes, state */
        put: operations["changeUser"];
        post?: never;
        /** 删除账户及其个人信息 / remove an account */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重设口令 / give a temporary password */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审计检索 / search the audit
         * @description 谁、何时、从何处、做了什么、之前与之后；规划人员见所负责城市的和自己的 / who, when, from where, what, before and after; planners see what concerns their cities and what they did
         */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出审计 / the audit as a file */
        get: operations["auditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 企业，只列有权见到的 / the firms that are yours to see */
        get: operations["enterprises"];
        put?: never;
        /**
         * 录入一家企业 / enter a firm
         * @description 企业账户录入自己的；规划人员录入所负责市的 / a firm its own, a planner those of the own cities
         */
        post: operations["addEnterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一家企业 / one firm */
        get: operations["enterprise"];
        /** 改企业记录 / change a record */
        put: operations["changeEnterprise"];
        post?: never;
        /** 撤回企业记录，连同联系人、授权、线索 / withdraw a record with its contacts, consents and leads */
        delete: operations["withdrawEnterprise"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 联系人，只给企业自己和它授权看的人 / contacts, for the firm and whom it shows them to
         * @description 他人查看记入审计 / that somebody else looked is on record
         */
        get: operations["contacts"];
        put?: never;
        /** 加联系人 / add a contact */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删联系人 / remove a contact */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 授权 / consents */
        get: operations["consents"];
        put?: never;
        /** 授权园区、市或组织者看 / show the firm to a park, a city or an organizer */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/consents/{consent}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 收回授权 / take a consent back */
        delete: operations["takeBackConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 向园区提出意向，同时授权它看 / turn to a park, which is shown the record */
        post: operations["turnToPark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contact-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 园区请求企业出示联系人 / a park asks a firm for its contacts
         * @description 企业须已向该园区公开记录；被拒后 30 天内不再问 / the firm must show its record to the park; not again within 30 days of a refusal
         */
        post: operations["askForContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 请求出示联系人 / requests for contacts
         * @description 企业见向它提出的，园区见自己提出的 / a firm those it got, a park those it made
         */
        get: operations["contactRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 企业答应或谢绝 / a firm grants or declines
         * @description 答应即授权该园区看记录和联系人，可随时收回 / granting is a consent to record and contacts, to be taken back at any time
         */
        post: operations["answerContactRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 线索 / leads
         * @description 园区见自己的，企业见自己的，规划人员见本市企业的 / a park its own, a firm its own, a planner those of firms of the own cities
         */
        get: operations["leads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条线索 / one lead */
        get: operations["lead"];
        /** 园区跟进，企业撤回 / a park follows up, a firm withdraws */
        put: operations["followUpLead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出关于自己的全部数据 / all that is stored about oneself */
        get: operations["ownData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 注销自己的账户 / remove one's own account
         * @description 须再给口令；统一身份认证的账户没有口令，须在登录后 10 分钟内给出账户名。个人数据一并删除：会话、令牌、口令、自己录入的联系人和只由自己负责的企业 / asks for the password again, or, of accounts of single sign-on, for the account name within ten minutes of signing in; what is personal goes with it
         */
        delete: operations["removeOwnAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 企业汇总数 / how many firms there are at least
         * @description 人人可见，人人相同。每格（县区 × 行业大类）至少 5 家，按 5 的倍数向下取整；筛选只挑选已公布的格，合计只由它们相加 / for everyone and the same for everyone; cells of at least five firms, filters pick cells and totals add them up
         */
        get: operations["enterpriseAggregates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 作业状态 / state of a job */
        get: operations["job"];
        put?: never;
        post?: never;
        /** 取消作业 / cancel a job */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 作业状态流（SSE）/ states of a job as they change */
        get: operations["jobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 就绪 / ready */
        Ready: {
            /** @constant */
            status: "ready";
            dataVersion: components["schemas"]["DataVersion"];
        };
        /** @description 版本、数据来源与限制 / version, attribution and limits */
        About: {
            name: string;
            version: string;
            dataVersion: components["schemas"]["DataVersion"];
            /** @description 界线来源 / source of the boundaries */
            attribution: components["schemas"]["Text"];
            /** @description 审图号（TIDU_MAP_APPROVAL），未设为 null / map approval number */
            mapApproval: string | null;
            /** @description 须随图展示的限制 / limits to be shown with the map */
            notes: components["schemas"]["Text"][];
        };
        /** @description 同一日期、同一依据的数据 / figures of one day and source */
        StatedFigures: {
            /**
             * Format: date
             * @description 数据日期 / the day they tell of
             */
            asOf: string;
            /** @description 依据 / on what they are based */
            source: string;
            figures: {
                /** @enum {string} */
                attribute: "spare-land" | "industrial-land" | "floor-area" | "power" | "water" | "wastewater" | "labour" | "min-investment" | "min-output" | "min-tax" | "max-energy" | "max-energy-per-output" | "land-price" | "rent" | "wage" | "power-price";
                /** @description 单位随属性 / in the attribute's unit */
                value: number;
            }[];
        };
        /** @description 园区自报的一项数据 / a figure that a park states of itself */
        Statement: {
            id: number;
            parkId: string;
            park: string | null;
            /** @description 所在市代码 / code of its city */
            city: string | null;
            /** @enum {string} */
            attribute: "spare-land" | "industrial-land" | "floor-area" | "power" | "water" | "wastewater" | "labour" | "min-investment" | "min-output" | "min-tax" | "max-energy" | "max-energy-per-output" | "land-price" | "rent" | "wage" | "power-price";
            name: string;
            nameEn: string;
            value: number;
            unit: string;
            /** Format: date */
            asOf: string;
            source: string;
            /** @enum {string} */
            state: "pending" | "accepted" | "refused";
            reason: string;
            statedAt: string;
            reviewedAt: string | null;
            /** @description 现在所用的数 / the figure in use at present */
            knownValue: number | null;
            knownAsOf: string | null;
            knownSource: string | null;
        };
        /**
         * @description 片区：PRD 珠三角、EAST 粤东、WEST 粤西、NORTH 粤北 / zone
         * @enum {string}
         */
        Zone: "PRD" | "EAST" | "WEST" | "NORTH";
        /**
         * @description 园区类别：transfer 省产业转移工业园、demonstration 示范性、specialised 专业性、cooperative 合作共建、development-zone 省级开发区、htz 高新区、etdz 经开区、customs 海关特殊监管区域、major-platform 重大平台 / kind of park
         * @enum {string}
         */
        ParkKind: "transfer" | "demonstration" | "specialised" | "cooperative" | "development-zone" | "htz" | "etdz" | "customs" | "major-platform";
        /**
         * @description 规则类别：pairing 结对、encouraged 鼓励、specialise 专项引导、restricted 限制、prohibited 禁止 / kind of rule
         * @enum {string}
         */
        RuleKind: "pairing" | "encouraged" | "specialise" | "restricted" | "prohibited";
        /**
         * @description 效力状态：现行有效、已失效、尚未生效 / status of a rule on a day; a document without a stated end counts as in force
         * @enum {string}
         */
        Status: "in force" | "expired" | "not yet in force";
        /**
         * @description 资料把握：高、中、低 / how far the row can be trusted
         * @enum {string}
         */
        Confidence: "high" | "medium" | "low";
        /**
         * @description 转移环节：production 生产环节外移总部留守、whole 整体搬迁、expansion 扩张、outsourcing 外发加工 / what moves
         * @enum {string}
         */
        Stage: "production" | "whole" | "expansion" | "outsourcing";
        /**
         * @description 转移的职能：production 生产、headquarters 总部、rnd 研发、sales 营销 / what the part that moves does
         * @enum {string}
         */
        Function: "production" | "headquarters" | "rnd" | "sales";
        /**
         * @description 标记：safety-hazard 重大安全隐患、unlicensed 无证无牌、wage-arrears 恶意欠薪、obsolete-capacity 落后产能、non-compliant 不符合产业政策 / property that bears on prohibitions
         * @enum {string}
         */
        Flag: "safety-hazard" | "unlicensed" | "wage-arrears" | "obsolete-capacity" | "non-compliant";
        /** @description CGCS2000 经纬度 / degrees */
        Point: {
            lon: number;
            lat: number;
        };
        /** @description 市或县级单元 / city or county-level unit */
        Region: {
            /** @description GB/T 2260 代码；东莞 441900、中山 442000 在两级各有一行 / code; 441900 and 442000 stand on both levels */
            code: string;
            /** @enum {string} */
            level: "city" | "county";
            /** @description 名称 */
            name: string;
            /** @description 英文名 / English name, not official */
            nameEn: string;
            /** @description 上级代码 / code of the unit above */
            parent: string;
            /** @description 所在地级市 / its city */
            city: string;
            cityCode: string;
            zone: components["schemas"]["Zone"];
            /** @description 片区名 */
            zoneName: string;
            zoneNameEn: string;
            /**
             * @description 经济圈：GFZ 广佛肇、SDH 深莞惠、ZZJ 珠中江 / economic circle
             * @enum {string|null}
             */
            circle: "GFZ" | "SDH" | "ZZJ" | null;
            /** @description 经济圈名 */
            circleName: string | null;
            /** @description 标注点，不在东沙 / label point inside the mainland */
            label: components["schemas"]["Point"];
            /** @description 外接框：西、南、东、北，不含东沙 / west, south, east, north, without Dongsha */
            bbox: number[];
            /** @description 概化界线内的面积，平方公里，不含东沙，非官方面积 / area within the generalised boundary, not the official area */
            areaKm2: number;
            /** @description 来源 */
            source: string;
        };
        /** @description 区划一页 / a page of regions */
        RegionPage: {
            items: components["schemas"]["Region"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            /** @description 全部页的行数 / rows over all pages */
            total: number;
        };
        /** @description 园区；186 个，由 198 条记录合并 / a park */
        Park: {
            /** @description 编号：目录代码小写，或 gd- 开头 / id */
            id: string;
            /** @description 今名 */
            name: string;
            /** @description 别名与曾用名 / other and former names */
            aliases: string[];
            kind: components["schemas"]["ParkKind"];
            kindName: components["schemas"]["Text"];
            /**
             * @description 级别：国家级、省级、其他
             * @enum {string}
             */
            level: "national" | "provincial" | "other";
            /** @description 所在市 */
            city: string;
            cityEn: string;
            cityCode: string;
            zone: components["schemas"]["Zone"];
            /** @description 所在县区，多个用“、”分隔；只知地市为 null / counties; null if only the city is known */
            county: string | null;
            countyEn: string | null;
            /** @description 首个县区代码 / code of the first county */
            countyCode: string | null;
            countyCodes: string[];
            /** @description 共建方（原文）/ partner in the words of the source */
            partner: string | null;
            partnerCodes: string[];
            /** @description 经度 CGCS2000；无点位为 null */
            lon: number | null;
            /** @description 纬度 */
            lat: number | null;
            /**
             * @description 点位精度：surveyed 实测（现无）、geocoded 第三方地理编码、county 县区内一点、none 只知地市 / accuracy of the point
             * @enum {string}
             */
            positionAccuracy: "surveyed" | "geocoded" | "county" | "none";
            /** @description 点位依据（原文） */
            positionBasis: string;
            /** @description 面积，公顷；口径见 areaBasis / hectares */
            approvedAreaHa: number | null;
            /**
             * @description catalogue 目录核准面积、reported 报道的规划或总面积；无面积为 null
             * @enum {string|null}
             */
            areaBasis: "catalogue" | "reported" | null;
            /** @description 批准时间（原文）：年、年月或年月日 / YYYY, YYYY-MM or YYYY-MM-DD */
            approved: string | null;
            /** @description 主导产业（原文）/ leading industries in the words of the source */
            industries: string[];
            /** @description 主记录来源 */
            source: string;
            /** @description 各合并记录的来源 / sources of every merged row */
            sources: string[];
            confidence: components["schemas"]["Confidence"];
            /**
             * Format: date
             * @description 资料日期：来源所载的最晚日期；未载为 null / the latest day its sources bear
             */
            recorded: string | null;
        };
        /** @description 园区一页 / a page of parks */
        ParkPage: {
            items: components["schemas"]["Park"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            /** @description 全部页的行数 / rows over all pages */
            total: number;
        };
        /** @description 合并入园区的一条来源记录 / a source row merged into the park */
        ParkRecord: {
            id: string;
            name: string;
            aliases: string[];
            aliasNote: string | null;
            /** @description 合并依据与把握 / why it is the same park */
            sameAsBasis: string | null;
            /** @description 考评等次，仅收原文写明者 / stated assessment grades */
            assessments: string[];
            source: string;
            confidence: components["schemas"]["Confidence"];
        };
        /** @description 园区数据：要素、准入标准或价格，各有日期与来源 / a figure of the park with its day and source */
        ParkFact: {
            /**
             * @example spare-land
             * @example power
             * @example min-investment
             * @example land-price
             */
            attribute: string;
            name: string;
            nameEn: string;
            value: number;
            unit: string;
            /**
             * Format: date
             * @description 数据日期 / the day it tells of
             */
            asOf: string;
            source: string;
            confidence: components["schemas"]["Confidence"];
        };
        /** @description 园区与其各来源记录，主记录在前 / a park with its source rows, the leading one first */
        ParkDetail: {
            /** @description 编号：目录代码小写，或 gd- 开头 / id */
            id: string;
            /** @description 今名 */
            name: string;
            /** @description 别名与曾用名 / other and former names */
            aliases: string[];
            kind: components["schemas"]["ParkKind"];
            kindName: components["schemas"]["Text"];
            /**
             * @description 级别：国家级、省级、其他
             * @enum {string}
             */
            level: "national" | "provincial" | "other";
            /** @description 所在市 */
            city: string;
            cityEn: string;
            cityCode: string;
            zone: components["schemas"]["Zone"];
            /** @description 所在县区，多个用“、”分隔；只知地市为 null / counties; null if only the city is known */
            county: string | null;
            countyEn: string | null;
            /** @description 首个县区代码 / code of the first county */
            countyCode: string | null;
            countyCodes: string[];
            /** @description 共建方（原文）/ partner in the words of the source */
            partner: string | null;
            partnerCodes: string[];
            /** @description 经度 CGCS2000；无点位为 null */
            lon: number | null;
            /** @description 纬度 */
            lat: number | null;
            /**
             * @description 点位精度：surveyed 实测（现无）、geocoded 第三方地理编码、county 县区内一点、none 只知地市 / accuracy of the point
             * @enum {string}
             */
            positionAccuracy: "surveyed" | "geocoded" | "county" | "none";
            /** @description 点位依据（原文） */
            positionBasis: string;
            /** @description 面积，公顷；口径见 areaBasis / hectares */
            approvedAreaHa: number | null;
            /**
             * @description catalogue 目录核准面积、reported 报道的规划或总面积；无面积为 null
             * @enum {string|null}
             */
            areaBasis: "catalogue" | "reported" | null;
            /** @description 批准时间（原文）：年、年月或年月日 / YYYY, YYYY-MM or YYYY-MM-DD */
            approved: string | null;
            /** @description 主导产业（原文）/ leading industries in the words of the source */
            industries: string[];
            /** @description 主记录来源 */
            source: string;
            /** @description 各合并记录的来源 / sources of every merged row */
            sources: string[];
            confidence: components["schemas"]["Confidence"];
            /**
             * Format: date
             * @description 资料日期：来源所载的最晚日期；未载为 null / the latest day its sources bear
             */
            recorded: string | null;
            records: components["schemas"]["ParkRecord"][];
            facts: components["schemas"]["ParkFact"][];
        };
        /** @description GB/T 4754-2017 条目与命中方式 / an entry and how it was found */
        Industry: {
            /** @description 门类字母或 2–4 位数字 */
            code: string;
            /**
             * @description 门类、大类、中类、小类
             * @enum {string}
             */
            level: "section" | "division" | "group" | "class";
            name: string;
            /** @description 中类、小类无英文名 / none for groups and classes */
            nameEn: string | null;
            section: string;
            /** @description 上级代码，门类为 null */
            parent: string | null;
            /** @description 自门类至本条的名称 / names from the section down */
            path: string[];
            /**
             * @description 命中方式：代码、名称、政策用语
             * @enum {string}
             */
            matched: "code" | "name" | "word";
            /** @description 命中的政策用语 / the word of policy that leads here */
            word: string | null;
            /** @description 该用语为何指本条，Tidu 的整理 / why the word means this entry */
            reason: string | null;
            reasonEn: string | null;
            /** @description 名次 / place in the list */
            rank: number;
            source: string;
        };
        /** @description 行业一页 / a page of industries */
        IndustryPage: {
            items: components["schemas"]["Industry"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            /** @description 全部页的行数 / rows over all pages */
            total: number;
        };
        /** @description 区划或片区 / a region or zone */
        NamedCode: {
            /** @description GB/T 2260 代码、片区代码或 GD（全省） */
            code: string;
            name: string;
            nameEn: string;
        };
        NamedPark: {
            id: string;
            name: string;
        };
        /** @description 产业用语及其行业代码 / a word and its codes */
        MeantWord: {
            word: string;
            codes: string[];
        };
        /** @description 指导规则：一条政策条款 / a clause of a policy document */
        GuidanceRule: {
            id: string;
            /** @description 文件名称 */
            document: string;
            /** @description 文号；无文号为 null */
            documentNo: string | null;
            /** @description 条款（采集时的写法） */
            clause: string;
            /** @description 条款（引用写法） */
            clauseLabel: string;
            kind: components["schemas"]["RuleKind"];
            kindName: components["schemas"]["Text"];
            /** @description 原文 */
            quote: string;
            /**
             * Format: date
             * @description 发布日；只知年或月的取末日 / last day if only month or year is known
             */
            issued: string;
            /** @enum {string} */
            issuedPrecision: "day" | "month" | "year";
            /**
             * Format: date
             * @description 有效期起
             */
            validFrom: string;
            /**
             * Format: date
             * @description 有效期止；未写明为 null / null if no end is stated
             */
            validTo: string | null;
            /** @description 有效期依据 */
            validityBasis: string;
            /** @description 在 asOf（未给则今日）的效力 / on asOf, or today */
            status: components["schemas"]["Status"];
            /** @description 来源地 / origins; empty: any */
            sources: components["schemas"]["NamedCode"][];
            /** @description 承接地 / hosts */
            targets: components["schemas"]["NamedCode"][];
            /** @description 点名的园区 */
            parks: components["schemas"]["NamedPark"][];
            /** @description 所指园区类别 */
            parkKinds: components["schemas"]["ParkKind"][];
            /** @description 所指产业 */
            industries: components["schemas"]["MeantWord"][];
            /** @description GB/T 4754-2017 代码 */
            industryCodes: string[];
            /** @description 所指转移环节；hq 总部 / stages concerned */
            stages: ("production" | "whole" | "expansion" | "outsourcing" | "hq")[];
            /** @description 适用条件 / what the firm must be for the rule to apply */
            conditions: string[];
            /**
             * @description selection 参与匹配、context 仅作背景
             * @enum {string}
             */
            role: "selection" | "context";
            confidence: components["schemas"]["Confidence"];
            /** @description 说明 */
            note: string | null;
            noteEn: string | null;
            /** @description 原文出处；用户导入的以“用户导入：”开头 / of the text; imported rows begin so */
            source: string;
            /**
             * @description gis-data 自带、import 用户导入 / Tidu's own, or imported by a user
             * @enum {string}
             */
            dataset: "gis-data" | "import";
        };
        /** @description 企业转移案例：报道所述，未经企业确认 / a known move as a report tells it */
        Relocation: {
            id: string;
            /** @description 同一事件的案例只计一次 / cases of one event count once */
            eventId: string;
            enterprise: string;
            origin: components["schemas"]["NamedCode"];
            /** @description 市以下没有代码的地名 */
            originPlace: string | null;
            industryWords: string | null;
            /** @description 任一均可代表其行业 / any of them may stand for it */
            industryCodes: string[];
            /** @enum {string|null} */
            stage: "production" | "whole" | "expansion" | "outsourcing" | null;
            destination: components["schemas"]["NamedCode"];
            specialZone: string | null;
            /** @description 报道所写的园区 */
            destinationPark: string | null;
            /** @description 能对应的园区编号 */
            parkId: string | null;
            year: number | null;
            /** @description 年份指什么 / what the year is the year of */
            yearBasis: string | null;
            confidence: components["schemas"]["Confidence"];
            useTier: string | null;
            /** @description 报道标题 */
            source: string;
            sourceUrl: string | null;
            quote: string | null;
            /** @description 导入的文件 */
            importedFrom: string;
        };
        RelocationPage: {
            items: components["schemas"]["Relocation"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            total: number;
        };
        /** @description 规则一页 / a page of rules */
        GuidancePage: {
            items: components["schemas"]["GuidanceRule"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            /** @description 全部页的行数 / rows over all pages */
            total: number;
        };
        /** @description 一项准则的权重 / the weight of one criterion */
        CriterionWeight: {
            id: string;
            name: string;
            nameEn: string;
            /** @description 未归一 / not normalised */
            weight: number;
            /** @description 占全部权重的比例 / share of all */
            share: number;
            /** @description 默认权重 */
            defaultWeight: number;
        };
        /** @description 权重方案 / a named choice of weights */
        WeightPreset: {
            /** @description 匹配请求 preset 中的编号 */
            id: string;
            name: string;
            nameEn: string;
            /** @description 方案所写的权重 / as the preset gives them */
            weights: {
                [key: string]: number;
            };
            /** @description 每项准则，含按默认的 / every criterion, defaults filled in */
            criteria: components["schemas"]["CriterionWeight"][];
            /** @description 为什么这样赋权 */
            rationale: string;
            rationaleEn: string;
            source: string;
        };
        WeightPresetList: {
            items: components["schemas"]["WeightPreset"][];
            total: number;
        };
        /** @description 两两比较：前者的重要性是后者的几倍 / how many times as important the first is as the second */
        PairwiseJudgement: {
            /** @description 准则 id */
            first: string;
            /** @description 另一准则 id */
            second: string;
            /** @description Saaty 标度：1 同等，3 稍重要，5 明显重要，7 强烈重要，9 极端重要，倒数则相反 / Saaty's scale */
            ratio: number;
        };
        AhpRequest: {
            judgements: components["schemas"]["PairwiseJudgement"][];
        } | null;
        AhpAnswer: {
            /** @description 所提到准则的权重，和为 1 / of the criteria named, sum 1 */
            weights: {
                [key: string]: number;
            };
            criteria: components["schemas"]["CriterionWeight"][];
            /** @description 最大特征根 λmax */
            lambdaMax: number;
            /** @description CI = (λmax − n) / (n − 1) */
            consistencyIndex: number;
            /** @description 平均随机一致性指标 RI */
            randomIndex: number;
            /** @description CR = CI / RI */
            consistencyRatio: number;
            /** @constant */
            limit: 0.1;
            /** @description CR 不超过 0.1 */
            consistent: boolean;
            verdict: string;
            verdictEn: string;
            /** @description 与其余判断相差最大的一条；完全一致时为 null / the judgement furthest from the rest */
            worst: {
                first: string;
                second: string;
                /** @description 所给的判断 */
                ratio: number;
                /** @description 权重之比 / what the weights say */
                implied: number;
                /** @description 改成 implied 之后的 CR */
                consistencyRatioIfReplaced: number;
                advice: string;
                adviceEn: string;
            } | null;
            /** @description 方法与 RI 表的出处 */
            source: string;
        };
        /** @description 港口、机场或海关特殊监管区域 / a way out for exports */
        Outlet: {
            id: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "port" | "airport" | "customs";
            kindName: string;
            kindNameEn: string;
            /** @description 所在市或县代码（GB/T 2260） */
            regionCode: string;
            /** @description 港口的 UN/LOCODE 或机场的 IATA 代码；没有则无此项 */
            code?: string;
            /** @description 海关特殊监管区域的园区编号；其他无此项 */
            parkId?: string;
            /** @description 经度，CGCS2000 度 */
            lon: number;
            /** @description 纬度，CGCS2000 度 */
            lat: number;
            /**
             * @description listed 公开名录的坐标；geocoded、county 取自园区记录；region 只是市县的标注点
             * @enum {string}
             */
            positionAccuracy: "listed" | "geocoded" | "county" | "region";
            positionBasis: string;
            confidence: components["schemas"]["Confidence"];
            source: string;
        };
        /** @description 通道一页 / a page of outlets */
        OutletPage: {
            items: components["schemas"]["Outlet"][];
            /**
             * Format: uri-reference
             * @description 下一页地址，末页没有 / address of the next page; absent on the last
             */
            next?: string;
            /** @description 全部页的行数 / rows over all pages */
            total: number;
        };
        PastImportPage: {
            next?: string;
            total: number;
            items: {
                /** Format: uuid */
                id: string;
                into: string;
                file: string;
                /** @enum {string} */
                state: "done" | "refused" | "dry-run" | "unchanged";
                /** Format: date-time */
                finishedAt: string;
                counts: {
                    [key: string]: number;
                };
                problemTotal: number;
                findingTotal: number;
                /** @description 整个文件被拒绝的原因 / why the file as a whole was refused */
                problemCode: string | null;
            }[];
        };
        /** @description 导入报告 / the report of an import */
        ImportReport: {
            /** Format: uuid */
            id: string;
            into: string;
            file: string;
            /** @enum {string} */
            state: "done" | "refused" | "dry-run" | "unchanged";
            /** Format: date-time */
            finishedAt: string;
            report: components["schemas"]["ImportResult"];
        };
        /** @description 已收下的导入 / an import that was taken */
        ImportAccepted: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uri-reference
             * @description 作业的地址 / where the job is
             */
            job: string;
            /**
             * Format: uri-reference
             * @description 导入记录的地址，作业结束后才有 / where the import will be on record
             */
            import: string;
        };
        /** @description 导入的结果 / what an import found and did */
        ImportResult: {
            state: string;
            /** @description rows, inserted, updated, unchanged */
            counts: {
                [key: string]: number;
            };
            notes: string[];
            /** @description 整个文件不能接受的原因 / why the file as a whole was refused */
            problem: null | {
                code: string;
                detail: string;
            };
            problemTotal: number;
            /** @description 至多 1000 个 / at most 1000 */
            problems: {
                sheet: string | null;
                row: number;
                field: string;
                /** @description suspicious_coordinates：坐标可疑，detail 有猜测和改法 / coordinates that look like a usual mistake */
                code: string | null;
                detail: string;
            }[];
            findingTotals: {
                [key: string]: number;
            };
            /** @description 质量问题，不阻止导入；每种至多 1000 个 / quality findings, at most 1000 of a code */
            findings: {
                sheet: string | null;
                row: number;
                field: string;
                code: string;
                detail: string;
            }[];
            /** @description 认得的列 / columns that were understood */
            columns: {
                header: string;
                field: string;
            }[];
            /** @description 前 10 行，位置为 CGCS2000 经纬度 / the first 10 rows, positions in CGCS2000 degrees */
            sample: {
                sheet: string | null;
                row: number;
                values: {
                    [key: string]: string;
                };
                lon?: number;
                lat?: number;
            }[];
            /** @description 西、南、东、北，CGCS2000 / west, south, east, north */
            extent?: number[];
        };
        /** @description TileJSON 3.0.0 */
        TileJson: {
            /** @constant */
            tilejson: "3.0.0";
            name: string;
            /** @constant */
            scheme: "xyz";
            tiles: string[];
            minzoom: number;
            maxzoom: number;
            /** @description 没有行时省略 / absent while there is nothing in it */
            bounds?: number[];
            description?: string;
            /** @description 可以加在地址上的筛选 / filters its addresses take */
            filters?: string[];
            attribution: string;
            vector_layers: {
                id: string;
                fields: {
                    [key: string]: string;
                };
                minzoom: number;
                maxzoom: number;
            }[];
        };
        /** @description 链接（RFC 8288）/ a link */
        OgcLink: {
            href: string;
            rel: string;
            type: string;
            title: string;
            /** @description 地址含 {变量} / the address holds {variables} */
            templated?: boolean;
        };
        OgcLanding: {
            title: string;
            description: string;
            links: components["schemas"]["OgcLink"][];
        };
        OgcCollection: {
            id: string;
            title: string;
            description: string;
            /** @constant */
            itemType: "feature";
            /** @constant */
            dataType: "vector";
            /** @description 没有行时省略 / absent while it has no rows */
            extent?: {
                spatial: {
                    bbox: number[][];
                    crs: string;
                };
            };
            crs: string[];
            storageCrs: string;
            links: components["schemas"]["OgcLink"][];
        };
        /** @description 要素；单个要素带 links / a feature; with links if it was asked for alone */
        OgcFeature: {
            /** @constant */
            type: "Feature";
            id: string;
            /** @description GeoJSON；crs 决定坐标 / coordinates by crs */
            geometry: {
                type: string;
                coordinates: unknown[];
            } | null;
            /** @description 字段见该集合的 queryables / fields as its queryables tell */
            properties: {
                [key: string]: unknown;
            } | null;
            links?: components["schemas"]["OgcLink"][];
        };
        /** @description 瓦片集 / a tileset */
        OgcTileset: {
            title: string;
            /** @constant */
            dataType: "vector";
            crs: string;
            tileMatrixSetURI: string;
            tileMatrixSetId: string;
            boundingBox?: {
                lowerLeft: number[];
                upperRight: number[];
                crs: string;
            };
            tileMatrixSetLimits?: {
                tileMatrix: string;
                minTileRow: number;
                maxTileRow: number;
                minTileCol: number;
                maxTileCol: number;
            }[];
            links: components["schemas"]["OgcLink"][];
        };
        /** @description 企业（已解析）/ the firm as understood */
        Enterprise: {
            name: string | null;
            origin: components["schemas"]["Origin"];
            industry: components["schemas"]["EnterpriseIndustry"];
            stage: components["schemas"]["Stage"];
            stageName: components["schemas"]["Text"];
            functions: components["schemas"]["Function"][];
            landHa: number | null;
            floorAreaM2: number | null;
            jobs: number | null;
            powerKva: number | null;
            waterTpd: number | null;
            wastewaterTpd: number | null;
            exportShare: number | null;
            investmentWan: number | null;
            outputWan: number | null;
            taxWan: number | null;
            energyTce: number | null;
            polluting: boolean | null;
            flags: components["schemas"]["Flag"][];
            group: string | null;
        };
        /**
         * @description 影响类型：positive 正向、inverse 反向、ideal 理想值、target 达标 / how the measure bears on the value
         * @enum {string}
         */
        Influence: "positive" | "inverse" | "ideal" | "target";
        /** @description 准则所用的一项输入 / one thing a criterion looked at */
        Input: {
            name: string;
            nameEn: string;
            /** @description 数值；文字或未知为 null / null for a word or when not known */
            value: number | null;
            /** @description 写出的值；未知为 null */
            text: string | null;
            unit: string | null;
            /** @description 来源 / where it is from */
            source: string;
        };
        /** @description 用代码 / by code */
        OriginByCode: {
            /**
             * @description 广东省市、县（区）代码，GB/T 2260 / city or county of Guangdong
             * @example 440306
             */
            code: string;
        };
        /** @description 用坐标（CGCS2000，须在广东省内）/ by a point in Guangdong */
        OriginByPoint: {
            lon: number;
            lat: number;
        };
        /** @description 转移企业；可选项为 null 等同未填 / null is the same as not given */
        EnterpriseRequest: {
            /** @description 企业名称，不参与评分 / not used for scoring */
            name?: string | null;
            /** @description 转出地，代码与坐标二者选一 / a code or a point, not both */
            origin: components["schemas"]["OriginByCode"] | components["schemas"]["OriginByPoint"];
            /**
             * @description 行业：GB/T 4754-2017 代码或名称，或已对照的政策用语（取其首个代码）/ code, name or mapped word
             * @example 39
             * @example 电子信息
             */
            industry: string;
            /**
             * @description 转移环节，默认 production；也接受“整体搬迁”“外发加工”等中文 / production, whole, expansion, outsourcing, or the Chinese word
             * @default production
             * @example production
             * @example whole
             * @example expansion
             * @example outsourcing
             */
            stage?: string | null;
            /** @description 转移的职能：production、headquarters、rnd、sales 或中文；不给则整体搬迁为全部，其余为生产 / what moves; by default everything for a whole move, else production */
            functions?: string[] | null;
            /** @description 用地需求，公顷 / hectares */
            landHa?: number | null;
            /** @description 厂房建筑面积需求，平方米 / floor area needed, m² */
            floorAreaM2?: number | null;
            /** @description 用工人数 / workplaces */
            jobs?: number | null;
            /** @description 用电，千伏安 / kVA */
            powerKva?: number | null;
            /** @description 用水，吨／日 / tonnes a day */
            waterTpd?: number | null;
            /** @description 废水，吨／日 / tonnes a day */
            wastewaterTpd?: number | null;
            /** @description 出口占比（现不参与评分） */
            exportShare?: number | null;
            /** @description 计划固定资产投资，万元 / fixed investment, 10,000 yuan */
            investmentWan?: number | null;
            /** @description 计划年产值，万元 / yearly output, 10,000 yuan */
            outputWan?: number | null;
            /** @description 计划年税收，万元 / yearly tax, 10,000 yuan */
            taxWan?: number | null;
            /** @description 年能耗，吨标准煤 / yearly energy, tonnes of standard coal */
            energyTce?: number | null;
            /** @description 是否有污染；未填则不适用污染限制 / the northern restriction applies only if true */
            polluting?: boolean | null;
            /** @description 禁止类标记 / properties that bear on prohibitions */
            flags?: components["schemas"]["Flag"][] | null;
            /** @description 组团：同组企业一起转移 / firms of one group move together */
            group?: string | null;
        };
        /** @description 各准则权重，不必归一；未给的用默认值；不能全为 0 / not normalised; those left out keep their default; not all 0 */
        WeightsRequest: {
            guidance?: number | null;
            industry?: number | null;
            chain?: number | null;
            proximity?: number | null;
            outlet?: number | null;
            capacity?: number | null;
            /**
             * @deprecated
             * @description capacity 的旧名，二者只能给一个 / former name of capacity: give one of them
             */
            land?: number | null;
            intensity?: number | null;
            cost?: number | null;
            standing?: number | null;
        } | null;
        /** @description 匹配请求；未知字段答 400 / unknown fields answer 400 */
        MatchRequest: {
            enterprise: components["schemas"]["EnterpriseRequest"];
            weights?: components["schemas"]["WeightsRequest"];
            /** @description 权重方案编号，见 /api/v1/weights/presets；与 weights、ahp 只能给一种 / id of a preset; give only one of weights, preset and ahp */
            preset?: string | null;
            /** @description 两两比较得出的权重；没有提到的准则权重为 0；一致性比率超过 0.1 答 422 / weights from pairwise judgements; criteria not named weigh 0; inconsistent ones answer 422 */
            ahp?: components["schemas"]["AhpRequest"];
            /**
             * Format: date
             * @description 只用该日有效的规则；不给则用今日，已失效的按 0.5 折算 / rules in force on that day; without it expired rules count at 0.5
             */
            asOf?: string | null;
            /**
             * @description 答几个园区 / how many candidates
             * @default 10
             */
            top?: number | null;
            /** @description 不要的园区编号 / park ids to leave out */
            exclude?: string[] | null;
            /** @description 不看的准则或其部分，如 guidance、guidance.pairing、guidance.industry、guidance.carrier、guidance.cooperative、guidance.platform、guidance.restriction / criteria or parts of them not to look at */
            without?: string[] | null;
            /** @description 名次在 top 之后也要列出、并在 whyNot 中解释为什么不是第一的园区编号（解释至多前 10 个）/ park ids to answer even when they rank lower, and to explain in whyNot (the first 10 of them) */
            compare?: string[] | null;
            /**
             * @description 是否分析排名的稳健性（SMAA-2）；false 则不算，更快 / whether to analyse how sure the ranks are; false is faster
             * @default true
             */
            acceptability?: (boolean | null) | {
                /**
                 * @description 概率的标准误差上限，决定样本数 1/(4ε²) / bound of the standard error, which sets the number of samples
                 * @default 0.005
                 */
                standardError?: number;
                /**
                 * @description 权重抽样的集中度：一项权重 w 的标准差为 √(w(1−w)/(c+1)) / how near to the chosen weights the sampled ones lie
                 * @default 30
                 */
                concentration?: number;
            };
            /**
             * @description 抽样的种子；相同种子得相同结果 / the same seed gives the same answer
             * @default 1
             */
            seed?: number | null;
        };
        /** @description 转出地（已解析）/ origin as understood */
        Origin: {
            code: string;
            name: string;
            nameEn: string;
            city: string;
            cityEn: string;
            cityCode: string;
            zone: components["schemas"]["Zone"];
            lon: number;
            lat: number;
        };
        /** @description 行业（已解析）/ industry as understood */
        EnterpriseIndustry: {
            code: string;
            name: string;
            nameEn: string | null;
            path: string[];
        };
        /** @description 引用依据：政策条款（policy）或园区资料（record，其文号、条款、效力、日期为 null）/ what a line rests on */
        Citation: {
            /** @enum {string} */
            kind: "policy" | "record";
            ruleId: string | null;
            document: string;
            /** @description 文号 */
            documentNo: string | null;
            clause: string | null;
            clauseLabel: string | null;
            /** @description 原文，或资料所载 */
            quote: string;
            status: components["schemas"]["Status"] | null;
            /**
             * Format: date
             * @description 发布日
             */
            issued: string | null;
            /**
             * Format: date
             * @description 有效期起
             */
            validFrom: string | null;
            /**
             * Format: date
             * @description 有效期止；未写明为 null
             */
            validTo: string | null;
            confidence: components["schemas"]["Confidence"];
            /** @description 出处 */
            source: string;
        };
        /** @description 一项准则在得分中的部分 / a criterion's part in the score */
        CriterionPart: {
            /** @description guidance 区域指导、industry 产业方向、chain 产业链、proximity 邻近、outlet 出海出境通道、capacity 承载能力、intensity 用地强度与准入、standing 园区地位、cost 成本 */
            id: string;
            name: string;
            nameEn: string;
            /** @description 取值 0 至 1 */
            value: number;
            /** @description 取值下限：已知时等于取值 / the least it can be */
            low: number;
            /** @description 取值上限 / the most it can be */
            high: number;
            /** @description 在已知准则中的权重 / among the criteria that are known */
            weight: number;
            /** @description value × weight */
            contribution: number;
            influence: components["schemas"]["Influence"];
            /** @description 公式 */
            formula: string;
            formulaEn: string;
            /** @description 公式出处 / where the formula is from */
            formulaSource: string;
            inputs: components["schemas"]["Input"][];
            /** @description 理由 */
            reason: string;
            reasonEn: string;
            citations: components["schemas"]["Citation"][];
        };
        /** @description 未知的准则：不计分，也不当作 0 / dropped out, never counted as 0 */
        UnknownCriterion: {
            id: string;
            name: string;
            nameEn: string;
            /** @description 取值下限：已知时等于取值 / the least it can be */
            low: number;
            /** @description 取值上限 / the most it can be */
            high: number;
            /** @description 在全部准则中的权重 / among all criteria */
            weight: number;
            influence: components["schemas"]["Influence"];
            /** @description 公式 */
            formula: string;
            formulaEn: string;
            /** @description 公式出处 / where the formula is from */
            formulaSource: string;
            inputs: components["schemas"]["Input"][];
            reason: string;
            reasonEn: string;
        };
        /** @description 规则冲突：既有条款引导前往，又有条款限制，两边一并列出 / clauses that speak against each other, shown together */
        Conflict: {
            reason: string;
            reasonEn: string;
            /** @description 引导前往的条款 */
            favouring: components["schemas"]["Citation"][];
            /** @description 限制或禁止的条款 */
            restricting: components["schemas"]["Citation"][];
            /** @description 没有限制时的指导值 / guidance if nothing held it back */
            unrestricted: number;
            /** @description 采用的指导值；已排除为 null / the value used, null if the park is out */
            value: number | null;
        };
        /** @description 请向园区核实：园区没有资料、而又影响得分的一项 / what to ask the park */
        ParkQuestion: {
            /** @description 准则 id */
            criterion: string;
            /** @description 所缺的一项 / what is not on record */
            attribute: string;
            question: string;
            questionEn: string;
            /** @description 答案最多能改变多少得分 / how far the answer could move the score */
            matters: number;
        };
        /** @description 推荐园区 / a ranked park */
        Candidate: {
            /** @description 名次 */
            rank: number;
            park: components["schemas"]["Park"];
            /** @description 得分：已知准则的加权平均 / weighted mean over what is known */
            score: number;
            /** @description 未知的各项都取最低时的得分 / the score if all that is unknown were at its worst */
            scoreLow: number;
            /** @description 未知的各项都取最高时的得分 / the score if all that is unknown were at its best */
            scoreHigh: number;
            /** @description 已知准则占全部权重的比例 / share of the weight that is known */
            confidence: number;
            /** @description 直线（测地线）距离，公里，不是行车距离；无点位为 null / geodesic */
            distanceKm: number | null;
            /** @description 货车行程，分钟，不计停车与拥堵；依据见 travelBasis；无点位为 null / by lorry, no stops or jams */
            travelMinutes: number | null;
            /**
             * @description road-network 导入的路网；geodesic×factor 直线距离 × 1.3 ÷ 80 公里/小时 / how travelMinutes was come by
             * @enum {string|null}
             */
            travelBasis: "road-network" | "geodesic×factor" | null;
            criteria: components["schemas"]["CriterionPart"][];
            /** @description 未知准则的 id */
            unknown: string[];
            unknownDetails: components["schemas"]["UnknownCriterion"][];
            conflicts: components["schemas"]["Conflict"][];
            /** @description 请向园区核实 / what to ask the park, what matters most first */
            ask: components["schemas"]["ParkQuestion"][];
            /** @description 可接受性：权重在所选附近、未知取值在范围内变动时排第一的概率；未要求分析为 null / probability to be first with weights around the chosen ones and unknown values within their bounds */
            acceptability?: number | null;
            /** @description 同上，排前三的概率 / likewise, to be among the first three */
            acceptabilityTop3?: number | null;
            /** @description 中心权重：各种权重同样可能时，使该园区排第一的权重的平均；从不第一为 null / the mean of all weights under which it is first */
            centralWeights?: {
                [key: string]: number;
            } | null;
            doubt?: components["schemas"]["DoubtIndices"];
        };
        /** @description 排除理由 / why a park is out */
        ExclusionReason: {
            /**
             * @description 硬性规则：request 按请求排除、prohibited 禁止、direction 转移方向、pollution 污染、established 当时未设立、land 用地、floor 厂房、power 用电、water 用水、wastewater 废水、labour 用工
             * @enum {string}
             */
            constraint: "request" | "prohibited" | "direction" | "pollution" | "established" | "land" | "floor" | "power" | "water" | "wastewater" | "labour";
            reason: string;
            reasonEn: string;
            citations: components["schemas"]["Citation"][];
        };
        /** @description 被排除的园区 / a park that is out */
        Excluded: {
            park: components["schemas"]["Park"];
            reasons: components["schemas"]["ExclusionReason"][];
            conflicts: components["schemas"]["Conflict"][];
        };
        /** @description 匹配结果 / the ranking */
        MatchAnswer: {
            /**
             * Format: date
             * @description 所问日期
             */
            asOf: string | null;
            dataVersion: components["schemas"]["DataVersion"];
            enterprise: components["schemas"]["Enterprise"];
            /** @description 归一后的权重，和为 1 / normalised weights, sum 1 */
            weights: {
                [key: string]: number;
            };
            /** @description 须随结果展示的说明 / to be shown with the result */
            notes: components["schemas"]["Text"][];
            /** @description 未被排除的园区数 */
            candidatesTotal: number;
            /** @description 按得分、把握、编号排序 / by score, confidence, id */
            candidates: components["schemas"]["Candidate"][];
            excludedTotal: number;
            excluded: components["schemas"]["Excluded"][];
            weightChoice?: components["schemas"]["WeightChoice"];
            robustness?: components["schemas"]["Robustness"];
            /** @description compare 中的园区为什么不是第一 / why the parks to compare with are not first */
            whyNot?: components["schemas"]["WhyNot"][];
        };
        /** @description 权重从哪里来 / where the weights are from */
        WeightChoice: {
            /** @enum {string} */
            kind: "default" | "own" | "preset" | "ahp";
            preset: {
                id: string;
                name: string;
                nameEn: string;
                rationale: string;
                rationaleEn: string;
                source: string;
            } | null;
            ahp: {
                lambdaMax: number;
                consistencyIndex: number;
                consistencyRatio: number;
                limit: number;
            } | null;
        };
        /** @description SMAA-2 的其他指标 / the other indices of SMAA-2 */
        DoubtIndices: {
            /** @description acceptability 的标准误差 */
            standardError: number;
            /** @description 排第 1、2、…10 的概率 / probability to hold rank 1, 2, … */
            rankAcceptability: number[];
            /** @description 整体可接受性：各名次概率按质心权重加总 / rank probabilities under centroid meta-weights */
            holistic: number;
            /** @description 各种权重同样可能时 / when all weightings are equally likely */
            anyWeights: {
                acceptability: number;
                acceptabilityTop3: number;
                holistic: number;
                standardError: number;
            };
            /** @description 可信因子：用 centralWeights 时，仅因资料未知，排第一的概率 / probability to be first at centralWeights over unknown values alone */
            confidenceFactor: number | null;
            confidenceStandardError: number | null;
            text: string;
            textEn: string;
        } | null;
        /** @description 稳健性分析怎样做的；未要求为 null / how the doubt was looked at */
        Robustness: {
            method: string;
            source: string;
            samples: number;
            /** @description 任一概率的标准误差不超过此值 / no probability has a greater standard error */
            standardError: number;
            seed: number;
            concentration: number;
            /** @description 参与抽样的准则（权重为 0 的不参与）/ criteria sampled; those of weight 0 are not */
            criteria: {
                id: string;
                weight: number;
                /** @description 抽样权重的标准差 */
                standardDeviation: number;
            }[];
            /** @description 没有列出、但排第一的概率不低于 2% 的园区 / parks not answered that are first with at least 2 % */
            others: {
                id: string;
                name: string;
                rank: number;
                acceptability: number;
            }[];
            notes: components["schemas"]["Text"][];
        } | null;
        /** @description 匹配请求，另加 park；acceptability、seed 不起作用 / a match request and the park to ask about; acceptability and seed mean nothing here */
        WhyNotRequest: {
            /** @description 园区编号 */
            park: string;
            enterprise: components["schemas"]["MatchRequest"]["enterprise"];
            weights?: components["schemas"]["MatchRequest"]["weights"];
            preset?: components["schemas"]["MatchRequest"]["preset"];
            ahp?: components["schemas"]["MatchRequest"]["ahp"];
            asOf?: components["schemas"]["MatchRequest"]["asOf"];
            top?: components["schemas"]["MatchRequest"]["top"];
            exclude?: components["schemas"]["MatchRequest"]["exclude"];
            without?: components["schemas"]["MatchRequest"]["without"];
            compare?: components["schemas"]["MatchRequest"]["compare"];
            acceptability?: components["schemas"]["MatchRequest"]["acceptability"];
            seed?: components["schemas"]["MatchRequest"]["seed"];
        };
        WhyNotAnswer: {
            /** Format: date */
            asOf: string | null;
            dataVersion: components["schemas"]["DataVersion"];
            explanation: components["schemas"]["WhyNot"];
        };
        /** @description 一项改动，其他不变，以及它带来的结果 / one change, all else as it is, and what it brings */
        WhyNotChange: {
            /** @description weight 某一权重；landHa 等需求；asOf 日期；exclude、stage 请求；polluting、flags 企业情况 */
            kind: string;
            /** @description kind 为 weight 时的准则 */
            criterion: string | null;
            /** @description 现在的值 */
            from: unknown;
            /** @description 改成的值 */
            to: unknown;
            unit: string | null;
            /** @description 须越过的精确界限（闭式解）/ the exact bound to pass, in closed form */
            bound: number | null;
            fromShare: number | null;
            toShare: number | null;
            /** @description true：是企业的事实，成立与否不由选择 / a fact about the firm, not a choice */
            fact: boolean;
            /** @description 解除的硬性规则 */
            lifts: string[];
            /** @description 改动后的名次；仍被其他规则排除为 null */
            rank: number | null;
            score: number | null;
            text: string;
            textEn: string;
        };
        WhyNotSide: {
            /** @description 未知为 null */
            value: number | null;
            weight: number;
            contribution: number;
            reason: string;
            reasonEn: string;
            citations: components["schemas"]["Citation"][];
        };
        /** @description 一项准则：第一名的贡献减该园区的贡献；各项之和为得分之差 / contribution of the first less that of the park; they add up to the difference of the scores */
        WhyNotLoss: {
            id: string;
            name: string;
            nameEn: string;
            difference: number;
            side: components["schemas"]["WhyNotSide"];
            first: components["schemas"]["WhyNotSide"];
        };
        /** @description 排除它的一条硬性规则与解除办法 / a hard rule against it and what lifts it */
        WhyNotBarrier: {
            constraint: string;
            reason: string;
            reasonEn: string;
            citations: components["schemas"]["Citation"][];
            lifts: components["schemas"]["WhyNotChange"][];
            verdict: string;
            verdictEn: string;
        };
        /** @description 为什么不是它 / why not this park */
        WhyNot: {
            park: components["schemas"]["Park"];
            /** @enum {string} */
            standing: "first" | "ranked" | "excluded";
            rank: number | null;
            score: number | null;
            confidence: number | null;
            first: components["schemas"]["Park"] | null;
            firstScore: number | null;
            text: string;
            textEn: string;
            /** @description 按检查顺序，第一条为准 */
            excludedBy: components["schemas"]["WhyNotBarrier"][];
            /** @description 输给第一名的准则，差最大的在前 */
            losses: components["schemas"]["WhyNotLoss"][];
            /** @description 赢过第一名的准则 */
            gains: components["schemas"]["WhyNotLoss"][];
            /** @description 使它排第一的最小单项改动；空则没有 */
            changes: components["schemas"]["WhyNotChange"][];
            /** @description 试过什么 */
            tried: string;
            triedEn: string;
        };
        EditionDocument: {
            id: string;
            title: string;
            /** @description 文号 */
            number: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        /** @description 该时段靠前的园区 / a park among the first */
        EditionPark: {
            rank: number;
            park: components["schemas"]["Park"];
            score: number;
            confidence: number;
            /** @description 前一时段的名次；当时被排除或没有前一时段为 null */
            rankBefore: number | null;
            /** @description 上升的名次数，负为下降 / ranks gained */
            change: number | null;
            /** @description 对它新起作用的条款 / clauses that now bear on it */
            rulesCame: string[];
            /** @description 对它不再起作用的条款 / clauses that no longer do */
            rulesWent: string[];
        };
        /** @description 规则不变的时段 / a period in which the rules do not change */
        EditionPeriod: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 现行时段为 null
             */
            to: string | null;
            /**
             * Format: date
             * @description 按哪一天排名：该时段最后一天，现行时段为今天
             */
            asOf: string;
            inForce: components["schemas"]["EditionDocument"][];
            /** @description 开始时生效的文件 */
            documentsCame: components["schemas"]["EditionDocument"][];
            /** @description 开始时已失效的文件 */
            documentsWent: components["schemas"]["EditionDocument"][];
            /** @description 对这家企业新起作用的条款 */
            rulesCame: components["schemas"]["Citation"][];
            /** @description 不再起作用的条款 */
            rulesWent: components["schemas"]["Citation"][];
            candidatesTotal: number;
            excludedTotal: number;
            parks: components["schemas"]["EditionPark"][];
            /** @description 前一时段靠前、现在不是的园区 / among the first before, not now */
            fellOut: {
                id: string;
                name: string;
                rankBefore: number;
                /** @description 被排除为 null */
                rank: number | null;
                /** @description 排除它的硬性规则 */
                constraint: string | null;
                rulesWent: string[];
            }[];
            text: string;
            textEn: string;
        };
        EditionsAnswer: {
            dataVersion: components["schemas"]["DataVersion"];
            weights: {
                [key: string]: number;
            };
            notes: components["schemas"]["Text"][];
            editions: {
                id: string | null;
                name: string;
                nameEn: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string | null;
                opensWith: components["schemas"]["EditionDocument"] | null;
                source: string | null;
                periods: components["schemas"]["EditionPeriod"][];
            }[];
        };
        /** @description 能理解的一行：MatchAnswer 的全部字段，另加下列；excluded 默认为空 / a row that was understood: all fields of MatchAnswer and these */
        BatchRanked: components["schemas"]["MatchAnswer"] & {
            /** @description 行号，表头为 1 / line of the list, header 1 */
            row: number;
            sheet?: string;
            /** @description 名单中的名称，没有则为空 / as in the list */
            name: string;
            group?: string;
            /** @description 每条硬性规则排除的园区数 / parks taken out by each hard rule */
            excludedBy: {
                [key: string]: number;
            };
        };
        /** @description 不能理解的一行，或不能合并排名的组团 / a row that was not understood, or a group that cannot be ranked */
        BatchRefused: {
            row?: number;
            sheet?: string;
            name?: string;
            group?: string;
            /** @description 组团各行 / rows of the group */
            rows?: number[];
            /** @description pointer 为表中的列名，或 JSON 指针 / the column as the list calls it, or a JSON pointer */
            problems: components["schemas"]["Fault"][];
        };
        /** @description 一个组团：GroupAnswer 的全部字段，另加下列 / a group: all fields of GroupAnswer and these */
        BatchGroup: components["schemas"]["GroupAnswer"] & {
            rows: number[];
            /** @description 无法理解而未计入的行 / rows left out because they were not understood */
            rowsNotRead: number[];
        };
        GroupRequest: {
            /** @description 组团名称 / its name */
            group?: string | null;
            enterprises: components["schemas"]["EnterpriseRequest"][];
            weights?: components["schemas"]["WeightsRequest"];
            /** Format: date */
            asOf?: string | null;
            /** @default 10 */
            top?: number | null;
            exclude?: string[] | null;
            without?: string[] | null;
            compare?: string[] | null;
        };
        /** @description 组团匹配结果 / the ranking for enterprises that move together */
        GroupAnswer: {
            group: string;
            /** Format: date */
            asOf: string | null;
            dataVersion: components["schemas"]["DataVersion"];
            members: {
                row: number | null;
                enterprise: components["schemas"]["Enterprise"];
                /** @description 在组团得分中的份额，和为 1 / how much it counts, together 1 */
                share: number;
            }[];
            /** @description 合计需求，按请求字段 / what they need together, by field of the request */
            needs: {
                [key: string]: {
                    total: number;
                    /** @description 填了此项的成员数 / members that state it */
                    stated: number;
                };
            };
            aggregation: {
                /** @enum {string} */
                id: "land-weighted" | "mean";
                formula: string;
                formulaEn: string;
                source: string;
            };
            /** @description 组团转移的政策依据 / the clauses on moving together */
            basis: components["schemas"]["Citation"][];
            weights: {
                [key: string]: number;
            };
            notes: components["schemas"]["Text"][];
            candidatesTotal: number;
            candidates: {
                rank: number;
                park: components["schemas"]["Park"];
                score: number;
                scoreLow: number;
                scoreHigh: number;
                confidence: number;
                /** @description 得分最低的成员的下标 / index of the member that scores lowest */
                leastMember: number;
                leastScore: number;
                /** @description 按合计需求判断的准则 / criteria judged by what all need together */
                together: components["schemas"]["CriterionPart"][];
                members: {
                    member: number;
                    name: string | null;
                    score: number;
                    scoreLow: number;
                    scoreHigh: number;
                    confidence: number;
                    distanceKm: number | null;
                    criteria: components["schemas"]["CriterionPart"][];
                    unknown: string[];
                }[];
            }[];
            excludedTotal: number;
            excluded: {
                park: components["schemas"]["Park"];
                reasons: {
                    /** @description 下标；null：合计超出 / index; null: what all need together is too much */
                    member: number | null;
                    constraint: string;
                    reason: string;
                    reasonEn: string;
                    citations: components["schemas"]["Citation"][];
                }[];
            }[];
        };
        /** @description enterprises 与 loaded 只给一种 / either enterprises or loaded */
        ParkMatchRequest: {
            enterprises?: components["schemas"]["EnterpriseRequest"][];
            /** @description 已载入的企业，可按行业代码缩小 / the loaded firms, narrowed by industry */
            loaded?: {
                industry?: string;
            };
            weights?: components["schemas"]["WeightsRequest"];
            /** Format: date */
            asOf?: string | null;
            /** @default 10 */
            top?: number | null;
            exclude?: string[] | null;
            without?: string[] | null;
            compare?: string[] | null;
        };
        ParkMatchAnswer: {
            park: components["schemas"]["Park"];
            /** Format: date */
            asOf: string | null;
            dataVersion: components["schemas"]["DataVersion"];
            /** @enum {string} */
            from: "request" | "loaded";
            /** @description 园区视角的权重，和为 1 / the park's weights, sum 1 */
            weights: {
                [key: string]: number;
            };
            notes: components["schemas"]["Text"][];
            enterprisesTotal: number;
            /** @description 地点或行业不明而未计的已载入企业 / loaded firms left out, place or industry unknown */
            notKnown: number;
            candidatesTotal: number;
            candidates: {
                rank: number;
                /** @description 在 enterprises 中的下标 / position in the request */
                index: number | null;
                /** @description 已载入企业的编号 / id of a loaded firm */
                id: number | null;
                name: string | null;
                enterprise: components["schemas"]["Enterprise"];
                /** @description 园区视角 / the park's view */
                score: number;
                scoreLow: number;
                scoreHigh: number;
                confidence: number;
                /** @description 企业视角 / the firm's view */
                firmScore: number;
                /** @description 本园在该企业的排名中第几；50 名以后为 null / place of this park for the firm */
                firmRank: number | null;
                criteria: components["schemas"]["CriterionPart"][];
                unknown: string[];
                ask: components["schemas"]["ParkQuestion"][];
            }[];
            excludedTotal: number;
            excludedBy: {
                [key: string]: number;
            };
            /** @description 至多 200 家 / at most 200 */
            excluded: {
                index: number | null;
                id: number | null;
                name: string | null;
                reasons: components["schemas"]["ExclusionReason"][];
            }[];
        };
        ShortlistWish: {
            /** @description 下标或名称 / position or name */
            enterprise: number | string;
            /** @description 编号、名称或别名 / id, name or alias */
            park: string;
        };
        ShortlistRequest: {
            enterprises: components["schemas"]["EnterpriseRequest"][];
            /** @description 编号、名称或别名；与 host 都不给则全部 / all without it and host */
            parks?: string[] | null;
            /** @description 各企业在名单文件中的行号，与 enterprises 等长；给了，结果与工作簿中的行号、指定与排除中的数字就用它 / the number of each enterprise in its file; answers, pins and bans then use it */
            rows?: number[] | null;
            /** @description 该市（县、区）的园区都参加 / all parks of a city or county */
            host?: string | null;
            /** @default 3 */
            perFirm?: number | null;
            /** @default 10 */
            perPark?: number | null;
            weights?: components["schemas"]["WeightsRequest"];
            parkWeights?: components["schemas"]["WeightsRequest"];
            pins?: components["schemas"]["ShortlistWish"][] | null;
            bans?: components["schemas"]["ShortlistWish"][] | null;
            /** Format: date */
            asOf?: string | null;
            /** @description 不用 / not used */
            top?: number | null;
            exclude?: string[] | null;
            without?: string[] | null;
            /** @description 不用 / not used */
            compare?: string[] | null;
        };
        ShortlistLine: {
            criterion: string | null;
            reason: string;
            reasonEn: string;
            /** @description 所据条款；没有条款时是园区资料 / the clause, else the park's record */
            citation: components["schemas"]["Citation"] | null;
        };
        /** @description firm、park 为 firms、parks 中的下标 / firm and park are positions in firms and parks */
        ShortlistAnswer: {
            /** Format: date */
            asOf: string | null;
            dataVersion: components["schemas"]["DataVersion"];
            settings: {
                perFirm: number;
                perPark: number;
                weights: {
                    [key: string]: number;
                };
                parkWeights: {
                    [key: string]: number;
                };
                pins: number;
                bans: number;
            };
            method: {
                text: components["schemas"]["Text"];
                sources: string[];
            };
            /** @description 没有阻塞对 / no blocking pair */
            stable: boolean;
            firms: {
                /** @description 在请求中的下标 / position in the request */
                number: number;
                enterprise: components["schemas"]["Enterprise"];
                /** @description 可去的园区数 / parks it may go to */
                eligible: number;
                /** @description pairs 的下标，首选在前 / positions in pairs, best first */
                pairs: number[];
            }[];
            parks: {
                park: components["schemas"]["Park"];
                eligible: number;
                pairs: number[];
            }[];
            pairs: {
                firm: number;
                park: number;
                firmScore: number;
                /** @description 该园在企业可去园区中第几 / place of the park for the firm */
                firmRank: number;
                parkScore: number;
                parkRank: number;
                confidence: number;
                /**
                 * @description 稳定、指定、补空 / stable, pinned, or made so that nobody stays empty
                 * @enum {string}
                 */
                origin: "stable" | "pin" | "coverage";
                firmReason: components["schemas"]["ShortlistLine"];
                parkReason: components["schemas"]["ShortlistLine"];
                unknown: string[];
            }[];
            /** @description 更愿意彼此配对而未配的 / pairs that would rather have each other */
            blocking: {
                firm: number;
                park: number;
                /** @description 企业会放弃的园区；null：尚有名额 / null: a free place */
                insteadOfPark: number | null;
                insteadOfFirm: number | null;
                /** @enum {string} */
                cause: "pin" | "coverage";
                reason: components["schemas"]["Text"];
            }[];
            unmatched: {
                firm: number | null;
                park: number | null;
                /** @enum {string} */
                cause: "rules" | "bans" | "places";
                reason: components["schemas"]["Text"];
                citations: components["schemas"]["Citation"][];
            }[];
            notes: components["schemas"]["Text"][];
        };
        /**
         * @description enterprise 企业、park 园区、organizer 对接会组织者、planner 规划人员、admin 管理员
         * @enum {string}
         */
        AccountRole: "enterprise" | "park" | "organizer" | "planner" | "admin";
        /** @description 规划人员：市代码，440000 为全省；园区：园区编号；企业：统一社会信用代码 / cities, parks or firms */
        Scopes: string[];
        /** @description 账户 / an account */
        Account: {
            id: number;
            name: string;
            displayName: string;
            role: components["schemas"]["AccountRole"];
            scopes: components["schemas"]["Scopes"];
            /** @enum {string} */
            state: "active" | "locked";
            mustChangePassword: boolean;
            /** @enum {string} */
            signIn: "password" | "oidc";
            createdAt: string;
            lastSignInAt: string | null;
        };
        /** @description 企业记录的内容 / what a record holds */
        EnterpriseRecord: {
            name: string;
            /** @description 统一社会信用代码 / GB 32100-2015 */
            creditCode?: string | null;
            /** @description 市或县区代码 / city or county code */
            origin: string;
            /** @description GB/T 4754-2017 代码、名称 / code or name */
            industry: string;
            /** @enum {string} */
            stage?: "production" | "whole" | "expansion" | "outsourcing";
            functions?: ("production" | "headquarters" | "rnd" | "sales")[];
            /** @description 公顷 / ha */
            landHa?: number | null;
            /** @description m² */
            floorAreaM2?: number | null;
            /** @description 人 / workplaces */
            jobs?: number | null;
            /** @description kVA */
            powerKva?: number | null;
            /** @description 吨/日 / t a day */
            waterTpd?: number | null;
            /** @description 吨/日 / t a day */
            wastewaterTpd?: number | null;
            /** @description 0–1 */
            exportShare?: number | null;
            /** @description 万元 */
            investmentWan?: number | null;
            /** @description 万元/年 */
            outputWan?: number | null;
            /** @description 万元/年 */
            taxWan?: number | null;
            /** @description 吨标准煤/年 */
            energyTce?: number | null;
            polluting?: boolean | null;
            group?: string | null;
            lon?: number | null;
            lat?: number | null;
            /** @description 规划人员已核实 / seen by a planner */
            verified?: boolean;
            source?: string;
        };
        ContactRecord: {
            name: string;
            title?: string;
            phone?: string;
            email?: string;
        };
        Contact: {
            id: number;
            name: string;
            title: string | null;
            phone: string | null;
            email: string | null;
        };
        Consent: {
            id: number;
            kind: string;
            grantee: string;
            contacts: boolean;
            givenAt: string;
        };
        /** @description 园区请求企业出示联系人 / a park asks a firm for its contacts */
        ContactRequest: {
            id: number;
            enterpriseId: number;
            enterprise: string | null;
            parkId: string;
            park: string | null;
            message: string;
            /** @enum {string} */
            state: "pending" | "granted" | "declined";
            askedAt: string;
            answeredAt: string | null;
        };
        /** @description 线索 / a lead */
        Lead: {
            id: number;
            parkId: string;
            park: string | null;
            enterpriseId: number;
            enterprise: string | null;
            industry: string | null;
            origin: string | null;
            landHa: number | null;
            message: string;
            state: string;
            /** @description 只给园区 / for the park only */
            note: string | null;
            /** @description 园区可否看联系人 / whether the park may read the contacts */
            contactsShown: boolean | null;
            /**
             * @description 最近一次请求出示联系人的结果 / how the last request for them stands
             * @enum {string|null}
             */
            contactRequest: "pending" | "granted" | "declined" | null;
            createdAt: string;
            updatedAt: string;
        };
        /** @description 企业汇总数；format=geojson 时为 FeatureCollection / totals of firms, or a FeatureCollection */
        EnterpriseTotals: {
            /** @enum {string} */
            by: "county" | "city" | "hexagon" | "industry";
            rule: components["schemas"]["Text"];
            /** @description 非合成企业合计，5 的倍数 / of firms not made up, a multiple of five */
            atLeast: number;
            items: components["schemas"]["EnterpriseTotal"][];
        } | {
            /** @constant */
            type: "FeatureCollection";
            features: {
                /** @constant */
                type: "Feature";
                /** @description 六边形或县区内一点 / a hexagon, or a point of the county */
                geometry: {
                    type: string;
                    crs?: {
                        [key: string]: unknown;
                    };
                    coordinates: unknown[];
                };
                properties: {
                    code: components["schemas"]["EnterpriseTotal"]["code"];
                    name?: components["schemas"]["EnterpriseTotal"]["name"];
                    city?: components["schemas"]["EnterpriseTotal"]["city"];
                    cityCode?: components["schemas"]["EnterpriseTotal"]["cityCode"];
                    counties?: components["schemas"]["EnterpriseTotal"]["counties"];
                    synthetic: components["schemas"]["EnterpriseTotal"]["synthetic"];
                    atLeast: components["schemas"]["EnterpriseTotal"]["atLeast"];
                    industries: components["schemas"]["EnterpriseTotal"]["industries"];
                };
            }[];
        };
        /** @description 一条审计记录 / one line of the audit */
        AuditEvent: {
            id: number;
            at: string;
            accountId: number | null;
            /** @description 账户名；已删除的为 deleted-编号 */
            account: string | null;
            role: string;
            /** @description session:、token:、cli:、system: / how it came */
            via: string;
            address: string;
            action: string;
            object: string;
            objectId: string;
            city: string | null;
            /** @description 一条语句写入超过 1000 行时只记行数 / more than 1,000 rows put in at once are only counted */
            rows: number;
            /** @description 更新只列变了的字段；hash: 开头的值不存原文 / of an update only what changed; hash: stands for what is not kept */
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
        };
        /** @description 当前会话 / the present session */
        Session: {
            /** @enum {string} */
            role: "public" | "enterprise" | "park" | "organizer" | "planner" | "admin";
            account?: number;
            name?: string;
            displayName?: string;
            scopes?: components["schemas"]["Scopes"];
            mustChangePassword?: boolean;
            /** @enum {string} */
            method?: "password" | "oidc";
            expiresAt?: string;
            /** @description 作为 X-CSRF-Token 送回 / to be sent back as X-CSRF-Token */
            csrf?: string;
            /** @description 是否可用统一身份认证登录 / whether single sign-on is switched on */
            oidc: boolean;
            passwordChange?: components["schemas"]["PasswordChange"];
        };
        /** @description 改口令的后果，只在修改的应答里 / what a new password ended and left; only in the answer to a change */
        PasswordChange: {
            /** @description 结束了的其他会话 / other sessions that ended */
            sessionsEnded: number;
            /** @description 继续有效的令牌 / tokens that go on to work */
            tokensKept: number;
            /** @description 撤销了的令牌 / tokens that were revoked */
            tokensRevoked: number;
        };
        /** @description 关于本人的全部数据，按表 / all that is stored about oneself, table by table; no secrets */
        OwnData: {
            account: {
                id: number;
                name: string;
                display_name: string;
                role: components["schemas"]["AccountRole"];
                scopes: components["schemas"]["Scopes"];
                state: string;
                oidc_issuer: string | null;
                oidc_subject: string | null;
                created_at: string;
                password_changed_at: string | null;
                last_sign_in_at: string | null;
            }[];
            sessions: {
                id: number;
                method: string;
                address: string;
                created_at: string;
                last_seen_at: string;
                expires_at: string;
            }[];
            tokens: {
                id: number;
                name: string;
                grants: string[];
                created_at: string;
                expires_at: string;
                last_used_at: string | null;
            }[];
            enterprises: {
                id: number;
                name: string;
                credit_code: string | null;
                origin_code: string;
                industry: string;
                stage: string;
                functions: string[];
                land_ha: number | null;
                floor_area_m2: number | null;
                jobs: number | null;
                power_kva: number | null;
                water_tpd: number | null;
                wastewater_tpd: number | null;
                export_share: number | null;
                investment_wan: number | null;
                output_wan: number | null;
                tax_wan: number | null;
                energy_tce: number | null;
                polluting: boolean | null;
                group_name: string | null;
                lon: number | null;
                lat: number | null;
                verified: boolean;
                source: string;
            }[];
            contacts: {
                id: number;
                enterprise_id: number;
                name: string;
                title: string | null;
                phone: string | null;
                email: string | null;
            }[];
            consents: {
                id: number;
                enterprise_id: number;
                grantee_kind: string;
                grantee: string;
                contacts: boolean;
                given_at: string;
            }[];
            leads: {
                id: number;
                enterprise_id: number;
                park_id: string;
                message: string;
                state: string;
                created_at: string;
                updated_at: string;
            }[];
            contactRequests: {
                id: number;
                enterprise_id: number;
                park_id: string;
                message: string;
                state: string;
                asked_at: string;
                answered_at: string | null;
            }[];
            statements: {
                id: number;
                park_id: string;
                attribute: string;
                value: number;
                as_of: string;
                source: string;
                state: string;
                reason: string | null;
                stated_at: string;
                reviewed_at: string | null;
            }[];
            imports: {
                id: string;
                collection: string;
                file_name: string;
                state: string;
                finished_at: string;
            }[];
            audit: {
                id: number;
                at: string;
                via: string;
                address: string;
                action: string;
                object: string;
                object_id: string;
                rows: number;
                before: {
                    [key: string]: unknown;
                } | null;
                after: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        /** @description 一格 / a cell */
        EnterpriseTotal: {
            code: string;
            name?: string | null;
            city?: string;
            cityCode?: string;
            lon?: number;
            lat?: number;
            /** @description 六边形，GeoJSON / a hexagon */
            geometry?: {
                type: string;
                crs: {
                    [key: string]: unknown;
                };
                coordinates: unknown[];
            };
            counties?: string[];
            /** @description 合成，非真实 / made up */
            synthetic: boolean;
            atLeast: number;
            industries?: {
                /** @description 空为其他 / empty: the others */
                code: string;
                name: string | null;
                atLeast: number;
            }[];
        };
        /** @description 企业记录 / a firm's record */
        Firm: {
            id: number;
            name: components["schemas"]["EnterpriseRecord"]["name"];
            creditCode: components["schemas"]["EnterpriseRecord"]["creditCode"];
            origin: components["schemas"]["EnterpriseRecord"]["origin"];
            industry: components["schemas"]["EnterpriseRecord"]["industry"];
            stage: components["schemas"]["EnterpriseRecord"]["stage"];
            functions: components["schemas"]["EnterpriseRecord"]["functions"];
            landHa: components["schemas"]["EnterpriseRecord"]["landHa"];
            floorAreaM2: components["schemas"]["EnterpriseRecord"]["floorAreaM2"];
            jobs: components["schemas"]["EnterpriseRecord"]["jobs"];
            powerKva: components["schemas"]["EnterpriseRecord"]["powerKva"];
            waterTpd: components["schemas"]["EnterpriseRecord"]["waterTpd"];
            wastewaterTpd: components["schemas"]["EnterpriseRecord"]["wastewaterTpd"];
            exportShare: components["schemas"]["EnterpriseRecord"]["exportShare"];
            investmentWan: components["schemas"]["EnterpriseRecord"]["investmentWan"];
            outputWan: components["schemas"]["EnterpriseRecord"]["outputWan"];
            taxWan: components["schemas"]["EnterpriseRecord"]["taxWan"];
            energyTce: components["schemas"]["EnterpriseRecord"]["energyTce"];
            polluting: components["schemas"]["EnterpriseRecord"]["polluting"];
            group: components["schemas"]["EnterpriseRecord"]["group"];
            lon: components["schemas"]["EnterpriseRecord"]["lon"];
            lat: components["schemas"]["EnterpriseRecord"]["lat"];
            verified: components["schemas"]["EnterpriseRecord"]["verified"];
            source: components["schemas"]["EnterpriseRecord"]["source"];
            /** @description 合成，非真实 / made up */
            synthetic: boolean;
            /** @description 自己的账户录入 / entered by the asker's account */
            own: boolean;
            /** @description 是否向查看者出示联系人 / whether it shows its contacts to the asker */
            contactsShown: boolean;
        };
        /** @description 中英文并列的一句话 / a sentence in Chinese and English */
        Text: {
            zh: string;
            en: string;
        };
        /** @description 错误（RFC 9457）/ what is wrong, where, and how to mend it */
        Problem: {
            /**
             * @description 错误种类的固定名称 / stable name of the kind
             * @enum {string}
             */
            type: "/problems/malformed-request" | "/problems/not-found" | "/problems/method-not-allowed" | "/problems/too-large" | "/problems/unsupported-media-type" | "/problems/unacceptable-request" | "/problems/unauthorized" | "/problems/forbidden" | "/problems/password-change-required" | "/problems/conflict" | "/problems/precondition-failed" | "/problems/precondition-required" | "/problems/too-many-requests" | "/problems/internal" | "/problems/not-implemented" | "/problems/unavailable" | "/problems/disk-full" | "/problems/error";
            /** @description 种类名称 / the kind in words */
            title: string;
            /** @description HTTP 状态码 / HTTP status */
            status: number;
            /** @description 本次情况 / this case in words */
            detail: string;
            /** @description 逐项错误，没有时省略 / each fault; absent if there is none */
            errors?: components["schemas"]["Fault"][];
        };
        /** @description 一项错误 / one fault */
        Fault: {
            /** @description 请求体中为 JSON 指针，查询串中为参数名 / JSON pointer into the body, or the name of the query parameter */
            pointer: string;
            detail: string;
        };
        /** @description 数据版本，数据每次改动后增大 / goes up with every committed change of rows */
        DataVersion: number;
        /** @description 作业 / a job */
        Job: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description 只有本进程在做的作业有全部字段 / only rows for a job that another process did */
            progress: {
                /** @description reading 读入检查、merging 比对写入 */
                phase?: string | null;
                rows: number;
                /** @description CSV 为行数估计 / an estimate for CSV */
                total?: number | null;
                rowsPerSecond?: number;
                /** @description 剩余秒数估计 / estimate */
                secondsLeft?: number | null;
            };
            /** @description 完成后为报告；失败后为问题；否则为 null / the report when done, what is wrong when failed, else null */
            result: null | components["schemas"]["ImportResult"] | components["schemas"]["JobProblem"];
        };
        /** @description 作业失败的原因 / why a job failed */
        JobProblem: {
            type: string;
            title: components["schemas"]["Problem"]["title"];
            status: components["schemas"]["Problem"]["status"];
            detail: components["schemas"]["Problem"]["detail"];
        };
        /** @description 文件不能接受 / a file that cannot be taken as it is */
        FileProblem: {
            /**
             * @description 文件错误的固定名称 / stable name of what is wrong with it
             * @enum {string}
             */
            type: "/problems/bad-geometry" | "/problems/bad-header" | "/problems/bad-setting" | "/problems/contradictory-datum" | "/problems/damaged" | "/problems/disk-full" | "/problems/empty-file" | "/problems/incomplete-shapefile" | "/problems/missing-columns" | "/problems/mojibake" | "/problems/no-crs" | "/problems/no-file" | "/problems/no-layer" | "/problems/not-finite" | "/problems/not-storable" | "/problems/reading-failed" | "/problems/several-layers" | "/problems/too-large" | "/problems/too-many-columns" | "/problems/too-many-rows" | "/problems/too-slow" | "/problems/unknown-crs" | "/problems/unknown-datum" | "/problems/unknown-encoding" | "/problems/unreadable" | "/problems/unsupported-format" | "/problems/view" | "/problems/zip-bomb" | "/problems/zip-slip";
            title: components["schemas"]["Problem"]["title"];
            status: components["schemas"]["Problem"]["status"];
            detail: components["schemas"]["Problem"]["detail"];
        };
    };
    responses: {
        /** @description 须先登录，或令牌无效 / sign in first, or the token is not valid */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 该角色、令牌或站点不能这样做 / not by this role, token or site */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 与现状冲突 / it cannot be done as things stand */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 读取之后已被他人改动 / it was changed since it was read */
        ChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 须带 If-Match / If-Match is required */
        VersionMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 过于频繁 / too often */
        TooMany: {
            headers: {
                /** @description 秒 / seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求无法读取：JSON、参数、未知字段或类型不对 / the request cannot be read */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未找到 / not found */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求体超过 1 MiB / the body is larger than 1 MiB */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文类型不支持 / the body is of a kind that is not read here */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 能读取但不能接受：未知代码、矛盾、超出范围 / readable, but not acceptable */
        UnacceptableRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内部错误，detail 含编号 / internal error with an id for the operator */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 暂时不可用：数据库不通或排队已满 / database unreachable or queue full */
        Unavailable: {
            headers: {
                /** @description 秒 / seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 能读取但不能接受的请求或文件 / a request or file that is readable, but not acceptable */
        UnacceptableFile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] | components["schemas"]["FileProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description live */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": "live\n";
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 就绪 / ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HTML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 关于 / about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description 级别 */
                level?: "city" | "county";
                /** @description 片区：珠三角、粤东、粤西、粤北 */
                zone?: "EAST" | "NORTH" | "PRD" | "WEST";
                /** @description 地级市代码，含其县区 / city code; its counties too */
                city?: string;
                /** @description 名称、英文名或代码中的文字 / text in name, English name or code */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按级别、代码排序 / by level and code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    regionAt: {
        parameters: {
            query: {
                /** @description 经度 CGCS2000 */
                lon: number;
                /** @description 纬度 */
                lat: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 县级单元 / the county-level unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listParks: {
        parameters: {
            query?: {
                /** @description 园区类别 */
                kind?: "cooperative" | "customs" | "demonstration" | "development-zone" | "etdz" | "htz" | "major-platform" | "specialised" | "transfer";
                /** @description 所在市代码 */
                city?: string;
                /** @description 所在县区代码 */
                county?: string;
                /** @description GB/T 4754-2017 代码：主导产业在其上、下级者 / parks whose leading industries lie above or below this code */
                industry?: string;
                /** @description 名称、别名中的文字 / text in name or aliases */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按编号排序 / by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 园区编号，或已并入的记录编号 / id of the park, or of a row merged into it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 园区与来源记录 / park and source rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkDetail"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    statements: {
        parameters: {
            query?: {
                /** @description 园区编号 / park id */
                park?: string;
                /** @description 状态 / state */
                state?: "pending" | "accepted" | "refused";
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Statement"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    parkStatements: {
        parameters: {
            query?: {
                /** @description 状态 / state */
                state?: "pending" | "accepted" | "refused";
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 园区编号 / park id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Statement"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 园区编号 / park id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedFigures"];
            };
        };
        responses: {
            /** @description waiting for review */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Statement"][];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 园区编号 / park id */
                id: string;
                statement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    reviewStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 园区编号 / park id */
                id: string;
                statement: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "accepted" | "refused";
                    /** @description 不采纳时必填，给园区看 / needed for a refusal, shown to the park */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    listIndustries: {
        parameters: {
            query?: {
                /** @description 代码开头、名称或政策用语；不给则全部 / code prefix, name or word; all if absent */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 最相符的在前 / best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRelocations: {
        parameters: {
            query?: {
                /** @description 转出地代码；市也匹配其县区 / origin; a city finds its counties */
                origin?: string;
                /** @description 转入地代码，同上 / host in the same way */
                destination?: string;
                /** @description GB/T 4754-2017 代码，匹配其上、下级 */
                industry?: string;
                /** @description 年份 */
                year?: number;
                /** @description 企业或园区名称中的字 */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按编号 / by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelocationPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listGuidance: {
        parameters: {
            query?: {
                /** @description 只列该日有效的规则；不给则全部，效力按今日 / only rules in force on that day; all if absent */
                asOf?: string;
                /** @description 来源地代码：区划代码同时匹配其市、片区；也可为 PRD、EAST、WEST、NORTH、GD / origin */
                source?: string;
                /** @description 承接地代码，同上；也匹配点名园区所在地 / host; parks that a rule names count by their place */
                target?: string;
                /** @description GB/T 4754-2017 代码，匹配其上、下级 */
                industry?: string;
                /** @description 规则类别 */
                kind?: "encouraged" | "pairing" | "prohibited" | "restricted" | "specialise";
                /** @description 原文、文件名或文号中的文字 / text in quote, title or number */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按文件中的顺序 / in the order of the documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidancePage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOutlets: {
        parameters: {
            query?: {
                /** @description 类别：港口、机场、海关特殊监管区域 */
                kind?: "airport" | "customs" | "port";
                /** @description 市或县代码；市代码含其县区 / city or county code; a city with its counties */
                region?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next，不透明 / from next of the page before, opaque */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按编号排序 / by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutletPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWeightPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部方案 / all presets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightPresetList"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    weighByPairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "judgements": [
                 *         {
                 *           "first": "guidance",
                 *           "second": "industry",
                 *           "ratio": 2
                 *         },
                 *         {
                 *           "first": "guidance",
                 *           "second": "proximity",
                 *           "ratio": 4
                 *         },
                 *         {
                 *           "first": "industry",
                 *           "second": "proximity",
                 *           "ratio": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AhpRequest"];
            };
        };
        responses: {
            /** @description 权重与一致性 / weights and their consistency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AhpAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    download: {
        parameters: {
            query?: {
                /** @description csvw 是 CSV 的元数据（W3C CSVW），CSV 应答的 Link 头指向它 / csvw: the metadata of the CSV, which its Link header names */
                format?: "geojson" | "gpkg" | "shp" | "csv" | "csvw" | "xlsx";
                /** @description 坐标系 / CRS, such as EPSG:4547 */
                crs?: string;
                /** @description Shapefile 的文字编码 */
                encoding?: "UTF-8" | "GBK";
                /** @description 用于 regions */
                level?: "city" | "county";
                /** @description 用于 regions */
                zone?: "PRD" | "EAST" | "WEST" | "NORTH";
                /** @description 用于 regions、parks、park-outlines、park-facts */
                city?: string;
                /** @description 用于 parks、park-outlines、park-facts */
                county?: string;
                /** @description 园区类别或规则类别；用于 parks、park-outlines、park-facts、guidance */
                kind?: string;
                /** @description GB/T 4754-2017 代码；用于 parks、park-outlines、park-facts、guidance、relocations、enterprises */
                industry?: string;
                /** @description 用于 guidance */
                asOf?: string;
                /** @description 用于 guidance */
                source?: string;
                /** @description 用于 guidance */
                target?: string;
                /** @description 用于 relocations、enterprises */
                origin?: string;
                /** @description 用于 enterprises */
                stage?: string;
                /** @description 用于 enterprises */
                group?: string;
                /** @description 用于 relocations */
                destination?: string;
                /** @description 用于 relocations */
                year?: number;
                /** @description 名称、原文中的字 */
                q?: string;
            };
            header?: never;
            path: {
                collection: "regions" | "parks" | "park-outlines" | "park-facts" | "guidance" | "relocations" | "enterprises";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/csvm+json": unknown;
                    "application/geo+json": unknown;
                    "application/zip": string;
                    "application/geopackage+sqlite3": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports: {
        parameters: {
            query?: {
                /** @description 数据集 / collection */
                into?: "regions" | "parks" | "enterprises" | "guidance" | "relocations" | "roads";
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastImportPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    into: "regions" | "parks" | "enterprises" | "guidance" | "relocations" | "roads";
                    crs?: string;
                    /** @enum {string} */
                    datum?: "gcj02" | "bd09" | "cgcs2000" | "wgs84";
                    encoding?: string;
                    /**
                     * @description 文件中 x、y 颠倒 / the axes stand exchanged in the file
                     * @enum {string}
                     */
                    swapXy?: "true" | "false";
                    /**
                     * @description 只报告，不写入 / tell only what would be done
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    /**
                     * Format: binary
                     * @description 自己的表头对照，列同 import-fields.csv / header mappings of your own
                     */
                    mapping?: string;
                };
            };
        };
        responses: {
            /** @description 作业 / the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAccepted"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    importReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    regionsTileJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TileJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TileJson"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    parksTileJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TileJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TileJson"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    enterprisesTileJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TileJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TileJson"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    guidanceTileJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TileJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TileJson"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    transfersTileJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TileJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TileJson"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    warmTiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 缺省为调用者可见的全部 / all that the caller may see */
                    collections?: ("regions" | "parks" | "enterprises" | "guidance" | "transfers")[];
                    /** @default 8 */
                    maxZoom?: number;
                };
            };
        };
        responses: {
            /** @description 已做 / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 每块瓦片按每种压缩算一次 / each in every coding */
                        tiles: number;
                        /** @description 其中空的 / of them with nothing in them */
                        empty: number;
                        bytes: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    mapStyle: {
        parameters: {
            query?: {
                /** @description 注记语言 / language of labels */
                lang?: "zh" | "en";
                industry?: string;
                origin?: string;
                asOf?: string;
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 样式 / the style */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
        };
    };
    glyphs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fontstack: "Noto Sans CJK SC Regular" | "Open Sans Regular,Arial Unicode MS Regular";
                /** @description 256 个码位 / 256 code points */
                range: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description glyphs.proto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-protobuf": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    sprite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "tidu.json" | "tidu.png" | "tidu@2x.json" | "tidu@2x.png";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 图片或索引 / picture or index */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "application/json": {
                        [key: string]: {
                            x: number;
                            y: number;
                            width: number;
                            height: number;
                            pixelRatio: number;
                        };
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    ogcLanding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OgcLanding"];
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oai.openapi+json;version=3.0": {
                        [key: string]: unknown;
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcConformance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conformsTo: string[];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        description: string;
                        links: components["schemas"]["OgcLink"][];
                        crs: string[];
                        collections: components["schemas"]["OgcCollection"][];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OgcCollection"];
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcQueryables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        /** Format: date-time */
                        timeStamp: string;
                        /** @description 太多时省略 / absent when there are too many to count */
                        numberMatched?: number;
                        numberReturned: number;
                        links: components["schemas"]["OgcLink"][];
                        features: components["schemas"]["OgcFeature"][];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                feature: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["OgcFeature"];
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcTilesets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        links: components["schemas"]["OgcLink"][];
                        tilesets: components["schemas"]["OgcTileset"][];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcTileset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                set: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OgcTileset"];
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                set: string;
                level: string;
                row: string;
                column: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            /** @description 该处没有内容 / nothing there */
            204: {
                headers: {
                    /** @description 所示集合的版本与内容编码 / version of the collections shown, and coding */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未改变 / not modified */
            304: {
                headers: {
                    /** @description 所示集合的版本与内容编码 / version of the collections shown, and coding */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcTileMatrixSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tileMatrixSets: {
                            id: string;
                            title: string;
                            uri: string;
                            crs: string;
                            links: components["schemas"]["OgcLink"][];
                        }[];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcTileMatrixSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        uri?: string;
                        wellKnownScaleSet?: string;
                        crs: string;
                        orderedAxes: string[];
                        tileMatrices: {
                            id: string;
                            scaleDenominator: number;
                            cellSize: number;
                            cornerOfOrigin: string;
                            pointOfOrigin: number[];
                            tileWidth: number;
                            tileHeight: number;
                            matrixWidth: number;
                            matrixHeight: number;
                        }[];
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    ogcStyle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应答 / the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    tile: {
        parameters: {
            query?: {
                /** @description GB/T 4754-2017 代码，2 至 4 位（parks、enterprises、guidance、transfers）/ an industry code */
                industry?: string;
                /** @description GB/T 2260 代码，6 位，市含其区县（enterprises、guidance、transfers）/ a region code, a city with its counties */
                origin?: string;
                /** @description 只要该日有效的规则（guidance）、该年及以前的转移（transfers）/ rules in force that day; relocations of that year or before */
                asOf?: string;
                /** @description 该方案已公开的流向，代替已知的转移（transfers）/ the published flows of a plan instead of known relocations */
                plan?: string;
            };
            header?: {
                /** @description zstd、gzip 或不压缩，各有自己的 ETag / each coding has an ETag of its own */
                "Accept-Encoding"?: string;
                "If-None-Match"?: string;
            };
            path: {
                /** @description 数据集 */
                collection: "regions" | "parks" | "enterprises" | "guidance" | "transfers";
                /** @description 级别 / zoom */
                z: number;
                /** @description 列，小于 2^z / column */
                x: number;
                /** @description 行，小于 2^z / row */
                y: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 瓦片 / the tile */
            200: {
                headers: {
                    /** @description 所示集合的版本与内容编码 / version of the collections shown, and coding */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            /** @description 该处没有内容 / nothing there */
            204: {
                headers: {
                    /** @description 所示集合的版本与内容编码 / version of the collections shown, and coding */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未改变 / not modified */
            304: {
                headers: {
                    /** @description 所示集合的版本与内容编码 / version of the collections shown, and coding */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    match: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 至多 1 MiB */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enterprise": {
                 *         "origin": {
                 *           "code": "440306"
                 *         },
                 *         "industry": "39"
                 *       },
                 *       "top": 3
                 *     }
                 */
                "application/json": components["schemas"]["MatchRequest"];
            };
        };
        responses: {
            /** @description 匹配结果 / the ranking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    whyNot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "park": "gd-shenshan",
                 *       "enterprise": {
                 *         "origin": {
                 *           "code": "440306"
                 *         },
                 *         "industry": "39"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WhyNotRequest"];
            };
        };
        responses: {
            /** @description 解释 / the explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyNotAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    matchByEdition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enterprise": {
                 *         "origin": {
                 *           "code": "440306"
                 *         },
                 *         "industry": "39"
                 *       },
                 *       "top": 3
                 *     }
                 */
                "application/json": components["schemas"]["MatchRequest"];
            };
        };
        responses: {
            /** @description 按时间排列 / in order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionsAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    matchBatch: {
        parameters: {
            query?: {
                /** @description 每家几个园区 / parks for each */
                top?: number;
                /** @description 按该日期有效的规则；行内“日期”优先 / rules in force on that day */
                asOf?: string;
                /** @description 如 guidance:3,industry:1 / like this */
                weights?: string;
                /** @description 权重方案编号（/api/v1/weights/presets），与 weights 只能给一种 / id of a preset, instead of weights */
                preset?: string;
                /** @description 不看的准则，逗号分隔 / criteria to leave out */
                without?: string;
                /** @description 不要的园区编号，逗号分隔 / park ids to leave out */
                exclude?: string;
                /** @description 是否合并排名组团 / whether groups are ranked as one */
                groups?: "true" | "false";
                /** @description 每行是否列出被排除的园区及理由；没有可推荐园区的行总是列出 / whether lines list the parks that are out */
                excluded?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 至多 TIDU_IMPORT_MAX_BYTES / at most TIDU_IMPORT_MAX_BYTES */
        requestBody: {
            content: {
                /**
                 * @example 企业名称,转出地,行业,用地(亩),组团
                 *     甲电子,深圳市宝安区,3922,60,
                 */
                "text/csv": string;
                "application/x-ndjson": components["schemas"]["EnterpriseRequest"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 一行一个对象 / one object on each line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchRanked"] | components["schemas"]["BatchRefused"] | components["schemas"]["BatchGroup"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnacceptableFile"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    matchGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 至多 1 MiB，1–200 家 / at most 200 enterprises */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "通信终端链",
                 *       "enterprises": [
                 *         {
                 *           "name": "甲",
                 *           "origin": {
                 *             "code": "440306"
                 *           },
                 *           "industry": "3922",
                 *           "landHa": 4
                 *         },
                 *         {
                 *           "name": "乙",
                 *           "origin": {
                 *             "code": "440306"
                 *           },
                 *           "industry": "3982",
                 *           "landHa": 2
                 *         }
                 *       ],
                 *       "top": 3
                 *     }
                 */
                "application/json": components["schemas"]["GroupRequest"];
            };
        };
        responses: {
            /** @description 组团匹配结果 / the ranking for the group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    parkMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description 至多 1 MiB，1–1000 家 / at most 1000 enterprises */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enterprises": [
                 *         {
                 *           "name": "甲",
                 *           "origin": {
                 *             "code": "440306"
                 *           },
                 *           "industry": "39",
                 *           "landHa": 4
                 *         }
                 *       ],
                 *       "top": 10
                 *     }
                 */
                "application/json": components["schemas"]["ParkMatchRequest"];
            };
        };
        responses: {
            /** @description 企业排名 / the ranked firms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkMatchAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readRoster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example 企业名称,转出地,行业,用地(亩)
                 *     甲电子,深圳市宝安区,3922,60
                 */
                "text/csv": string;
                "application/x-ndjson": components["schemas"]["EnterpriseRequest"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 名单 / the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description 行号，表头为 1 */
                            row: number;
                            name?: string;
                            enterprise: components["schemas"]["EnterpriseRequest"];
                            /** @description “指定园区”一列 */
                            pins?: string[];
                            /** @description “排除园区”一列 */
                            bans?: string[];
                        }[];
                        refused: {
                            row: number;
                            name: string;
                            problems: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        columnsNotRead: string[];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnacceptableFile"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    shortlist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 至多 1 MiB，1–1000 家 / at most 1000 enterprises */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enterprises": [
                 *         {
                 *           "name": "甲",
                 *           "origin": {
                 *             "code": "440306"
                 *           },
                 *           "industry": "39"
                 *         }
                 *       ],
                 *       "host": "汕尾",
                 *       "perFirm": 2,
                 *       "perPark": 5,
                 *       "pins": [
                 *         {
                 *           "enterprise": "甲",
                 *           "park": "深汕特别合作区"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ShortlistRequest"];
            };
        };
        responses: {
            /** @description 名单 / the shortlists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["UnacceptableRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 未登录时 role 为 public / role is public without a session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 已登录，Cookie 已设 / signed in, the cookie is set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnacceptableRequest"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成 / done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    oidcSignIn: {
        parameters: {
            query?: {
                /**
                 * @description 登录后回到的本站路径 / path of this site to come back to
                 * @example /
                 */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 到认证服务 / to the provider */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    oidcCallback: {
        parameters: {
            query?: {
                state?: string;
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已登录 / signed in */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /** @description 12 到 128 个字符，非常见口令 / 12 to 128 characters, not a common one */
                    password: string;
                    /**
                     * @description 自己的 API 令牌是否继续有效。令牌与口令无关，默认保留，以免程序中断；怀疑口令泄露时选 revoke / whether your API tokens go on to work. They are secrets of their own: kept unless you say so, as programs use them; revoke them if somebody may have known the password
                     * @default keep
                     * @enum {string}
                     */
                    tokens?: "keep" | "revoke";
                };
            };
        };
        responses: {
            /** @description 已改；其他会话已结束，本会话换了新 Cookie；passwordChange 写明结束、保留了多少 / changed; other sessions ended, this one has a new cookie; passwordChange tells how many ended and were kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnacceptableRequest"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            /** @enum {string} */
                            method: "password" | "oidc";
                            address: string;
                            createdAt: string;
                            lastSeenAt: string;
                            /** @description 是否就是本会话 / whether it is this one */
                            current: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成 / done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description tokens, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            name: string;
                            grants: ("read" | "write" | "import")[];
                            createdAt: string;
                            expiresAt: string;
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    makeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    grants: ("read" | "write" | "import")[];
                    /** @default 90 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description 令牌只显示这一次 / the token is told this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        grants: ("read" | "write" | "import")[];
                        token: string;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成 / done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    users: {
        parameters: {
            query?: {
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page of accounts by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        /**
                         * Format: uri-reference
                         * @description 下一页地址，末页没有 / address of the next page; absent on the last
                         */
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    makeUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    displayName?: string;
                    role: components["schemas"]["AccountRole"];
                    scopes?: components["schemas"]["Scopes"];
                    password?: string;
                };
            };
        };
        responses: {
            /** @description 没给口令时附临时口令 / with a temporary password if none was given */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        /** @description 没有给口令时生成，只显示这一次 / made if none was given, told this once */
                        temporaryPassword?: string;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account; ETag for changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description 读取时的 ETag / the ETag it was read with */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    role: components["schemas"]["AccountRole"];
                    scopes?: components["schemas"]["Scopes"];
                    /** @enum {string} */
                    state: "active" | "locked";
                };
            };
        };
        responses: {
            /** @description the account as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["ChangedMeanwhile"];
            422: components["responses"]["UnacceptableRequest"];
            428: components["responses"]["VersionMissing"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成 / done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description 该账户的 API 令牌是否保留。重设多因账户可能落入他人之手，默认撤销；保留的令牌要等本人改掉临时口令才有效 / whether the account's API tokens are kept. An account is mostly reset when it may be in other hands: they end unless you say so; tokens that are kept work again once the temporary password is changed
                     * @default revoke
                     * @enum {string}
                     */
                    tokens?: "keep" | "revoke";
                };
            };
        };
        responses: {
            /** @description 临时口令，只显示这一次 / told this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        temporaryPassword: string;
                        sessionsEnded: number;
                        tokensKept: number;
                        tokensRevoked: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    audit: {
        parameters: {
            query?: {
                /** @description 账户名，或途径如 cli:root / name of an account, or how it came */
                actor?: string;
                /** @description 动作：insert、update、delete、sign-in、sign-in-failed、sign-out、export、read / what was done */
                action?: string;
                /** @description 表或数据集 / table or collection */
                object?: string;
                /** @description 对象编号 / which one */
                objectId?: string;
                /** @description 市代码 / city code */
                city?: string;
                /** @description 起始日 / first day */
                from?: string;
                /** @description 截止日，含 / last day */
                to?: string;
                /** @description 之前或之后的内容中的文字 / text in what was there before or after */
                q?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 新的在前 / newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    auditExport: {
        parameters: {
            query?: {
                /** @description 格式 / format */
                format?: "csv" | "xlsx" | "ndjson";
                /** @description 账户名，或途径如 cli:root / name of an account, or how it came */
                actor?: string;
                /** @description 动作：insert、update、delete、sign-in、sign-in-failed、sign-out、export、read / what was done */
                action?: string;
                /** @description 表或数据集 / table or collection */
                object?: string;
                /** @description 对象编号 / which one */
                objectId?: string;
                /** @description 市代码 / city code */
                city?: string;
                /** @description 起始日 / first day */
                from?: string;
                /** @description 截止日，含 / last day */
                to?: string;
                /** @description 之前或之后的内容中的文字 / text in what was there before or after */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["AuditEvent"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    enterprises: {
        parameters: {
            query?: {
                /** @description 名称的一部分 / part of the name */
                q?: string;
                /** @description 市或县区代码 / city or county code */
                origin?: string;
                /** @description GB/T 4754 代码，2 至 4 位 / code of two to four digits */
                industry?: string;
                /** @description 转移环节 / what moves */
                stage?: "production" | "whole" | "expansion" | "outsourcing";
                /** @description 组团名称 / group it moves with */
                group?: string;
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Firm"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    addEnterprise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterpriseRecord"];
            };
        };
        responses: {
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    enterprise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the record; ETag for changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeEnterprise: {
        parameters: {
            query?: never;
            header: {
                /** @description 读取时的 ETag / the ETag it was read with */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterpriseRecord"];
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["ChangedMeanwhile"];
            422: components["responses"]["UnacceptableRequest"];
            428: components["responses"]["VersionMissing"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawEnterprise: {
        parameters: {
            query?: never;
            header: {
                /** @description 读取时的 ETag / the ETag it was read with */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            428: components["responses"]["VersionMissing"];
            503: components["responses"]["Unavailable"];
        };
    };
    contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description contacts; reading is on record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRecord"];
            };
        };
        responses: {
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                contact: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description whom the firm is shown to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Consent"][];
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "park" | "city" | "organizer";
                    /** @description 园区编号、市代码或组织者账户名 / park id, city code or name of the organizer */
                    grantee: string;
                    /**
                     * @description 联系人也给看，只有企业自己能定 / contacts too, for the firm to say
                     * @default false
                     */
                    contacts?: boolean;
                };
            };
        };
        responses: {
            /** @description given, or changed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBackConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                consent: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    turnToPark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parkId: string;
                    message?: string;
                    /** @default false */
                    contacts?: boolean;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    askForContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parkId: string;
                    message?: string;
                };
            };
        };
        responses: {
            /** @description asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRequest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    contactRequests: {
        parameters: {
            query?: {
                /** @description 状态 / state */
                state?: "pending" | "granted" | "declined";
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactRequest"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    answerContactRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    granted: boolean;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRequest"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    leads: {
        parameters: {
            query?: {
                /** @description 园区编号 / park id */
                park?: string;
                /** @description 状态 / state */
                state?: "new" | "contacted" | "visiting" | "signed" | "declined" | "withdrawn";
                /** @description 每页行数 / rows a page */
                limit?: number;
                /** @description 取自上一页的 next / from next of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Lead"][];
                        next?: string;
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    lead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the lead; ETag for changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    followUpLead: {
        parameters: {
            query?: never;
            header: {
                /** @description 读取时的 ETag / the ETag it was read with */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "new" | "contacted" | "visiting" | "signed" | "declined" | "withdrawn";
                    /** @description 园区自己的备注，不给企业看 / of the park, not shown to the firm */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            422: components["responses"]["UnacceptableRequest"];
            428: components["responses"]["VersionMissing"];
            503: components["responses"]["Unavailable"];
        };
    };
    ownData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    /** @description 账户名，只用于统一身份认证的账户 / account name, for accounts of single sign-on only */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnacceptableRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    enterpriseAggregates: {
        parameters: {
            query?: {
                /** @description 分组 / totals by */
                by?: "county" | "city" | "hexagon" | "industry";
                /** @description 市或县区代码 / code of a city or county */
                origin?: string;
                /** @description GB/T 4754-2017 大类，两位 / division, two digits */
                industry?: string;
                /** @description geojson 用于 county（点）与 hexagon（面）/ geojson: points of counties, hexagons */
                format?: "json" | "geojson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公布的汇总数 / the totals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseTotals"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description state, progress, result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description cancelling */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    jobEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events，每个事件的 data 是作业现在的状态 / the data of each event is the job as it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Job"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
}
