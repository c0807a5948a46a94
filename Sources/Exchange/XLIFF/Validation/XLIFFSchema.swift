/// What may stand where in XLIFF 2: the content and the attributes of each element of the core and of the modules.
///
/// Written after the lists of "Contains" and "Attributes" of XLIFF 2.1, sections 4.2 and 5; the names of 2.2 are marked
/// by `2.2:`.
struct XLIFFSchema {
    /// Which attributes of other vocabularies an element takes.
    enum Extension {
        case none
        /// Those of the modules that describe codes: format style, size restriction.
        case codeModules
        case any
    }

    /// A place in the sequence of children.
    struct Slot {
        let names: [String]
        let isRequired: Bool
        let isRepeated: Bool
        /// Whether it takes elements of modules and extensions.
        var isOpen: Bool { names == ["*"] }
    }

    /// What an element is made of.
    struct Model {
        var attributes: [String: XLIFFValue] = [:]
        var required: [String] = []
        var foreign = Extension.none
        var slots: [Slot] = []
        var holdsText = false
    }

    /// The model of each element by its name with prefix.
    static let models: [String: Model] = {
        var models: [String: Model] = [:]
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                cell.split(separator: " ").map(String.init)
            }
            guard cells.count == 4, let name = cells[0].first else { continue }
            models[name] = model(attributes: cells[1], foreign: cells[2].first, content: cells[3])
        }
        return models
    }()

    private static func model(attributes: [String], foreign: String?, content: [String]) -> Model {
        var model = Model()
        for attribute in attributes {
            let parts = attribute.split(separator: "=", maxSplits: 1).map(String.init)
            let name = parts[0].filter { $0 != "!" }
            model.attributes[name] = XLIFFValue(parts.count > 1 ? parts[1] : "any")
            if parts[0].hasSuffix("!") { model.required.append(name) }
        }
        model.foreign = foreign == "any" ? .any : foreign == "code" ? .codeModules : .none
        for item in content {
            if item == "#text" {
                model.holdsText = true
                continue
            }
            let names = item.filter { !"?+*!".contains($0) || item == "*" }
            model.slots.append(
                Slot(
                    names: names == "inline" ? inline : names.split(separator: ",").map(String.init),
                    isRequired: item.hasSuffix("+") || item.hasSuffix("!"),
                    isRepeated: item.hasSuffix("+") || item.hasSuffix("*")))
        }
        return model
    }

    static let inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

    /// Where the elements of modules may stand.
    static let modulePlaces: [String: [String]] = [
        "mtc:matches": ["unit"], "gls:glossary": ["unit"], "mda:metadata": ["xliff", "file", "group", "unit"],
        "res:resourceData": ["file", "unit"], "ctr:changeTrack": ["file", "group", "unit"], "slr:profiles": ["file"],
        "slr:data": ["file", "group", "unit"], "val:validation": ["file", "group", "unit"],
        "its:locQualityIssues": ["unit"], "its:provenanceRecords": ["file", "group", "unit"],
    ]

    // Name | attributes ("!" required, "=" kind of value) | attributes of others | content ("?" "!" "+" "*").
    private static let table = """
        xliff | version! srcLang!=lang trgLang=lang xml:space=space xml:lang=lang | any | notes? mda:metadata? file+
        file | id!=token canResegment=yesNo original translate=yesNo srcDir=dir trgDir=dir xml:space=space \
        xml:lang=lang | any | skeleton? * notes? unit,group+
        skeleton | href | none | #text *
        group | id!=token name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=user xml:space=space \
        xml:lang=lang | any | * notes? unit,group*
        unit | id!=token name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=user xml:space=space \
        xml:lang=lang | any | * notes? originalData? segment,ignorable+
        segment | id=token canResegment=yesNo state=initial,translated,reviewed,final subState=user | none | \
        source! target?
        ignorable | id=token | none | source! target?
        notes | | none | note+
        note | id=token appliesTo=source,target category priority=priority ref xml:space=space xml:lang=lang | any | #text
        originalData | | none | data+
        data | id!=token dir=dir xml:space=preserve | none | #text cp*
        source | xml:lang=lang xml:space=space | none | #text inline*
        target | xml:lang=lang xml:space=space order=positive | none | #text inline*
        cp | hex!=hex | none |
        ph | canCopy=yesNo canDelete=yesNo canReorder=reorder copyOf=token disp equiv id!=token dataRef=token \
        subFlows=tokens subType=user type=fmt,ui,quote,link,image,other | code |
        pc | canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=reorder copyOf=token dispEnd dispStart equivEnd \
        equivStart id!=token dataRefEnd=token dataRefStart=token subFlowsEnd=tokens subFlowsStart=tokens subType=user \
        type=fmt,ui,quote,link,image,other dir=dir | code | #text inline*
        sc | canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=reorder copyOf=token dataRef=token dir=dir disp \
        equiv id!=token isolated=yesNo subFlows=tokens subType=user type=fmt,ui,quote,link,image,other | code |
        ec | canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=reorder copyOf=token dataRef=token dir=dir disp \
        equiv id=token isolated=yesNo startRef=token subFlows=tokens subType=user \
        type=fmt,ui,quote,link,image,other | code |
        mrk | id!=token translate=yesNo type=mark ref value | any | #text inline*
        sm | id!=token translate=yesNo type=mark ref value | any |
        em | startRef!=token | none |
        mtc:matches | | none | mtc:match+
        mtc:match | id=token matchQuality=percent matchSuitability=percent origin ref! reference=yesNo \
        similarity=percent subType=user type=am,mt,icm,idm,tb,tm,other xml:space=space | any | \
        mda:metadata? originalData? source! target! *
        gls:glossary | | none | gls:glossEntry+
        gls:glossEntry | id=token ref | any | gls:term! gls:translation* gls:definition? *
        gls:term | source | any | #text
        gls:translation | id=token ref source | any | #text
        gls:definition | source | any | #text
        mda:metadata | id=token | none | mda:metaGroup+
        mda:metaGroup | id=token category appliesTo=source,target,ignorable | none | mda:metaGroup,mda:meta+
        mda:meta | type! | none | #text
        res:resourceData | | none | res:resourceItemRef* res:resourceItem*
        res:resourceItemRef | id=token ref!=token | any |
        res:resourceItem | mimeType id=token context=yesNo | any | res:source? res:target? res:reference*
        res:source | href xml:lang=lang | any | *
        res:target | href xml:lang=lang | any | *
        res:reference | href! xml:lang=lang | any |
        slr:profiles | generalProfile storageProfile | none | slr:normalization? *
        slr:normalization | general=none,nfc,nfd storage=none,nfc,nfd | none |
        slr:data | profile! | any | *
        val:validation | | any | val:rule+
        val:rule | isPresent occurs=positive isNotPresent startsWith endsWith existsInSource=yesNo \
        caseSensitive=yesNo normalization=none,nfc,nfd disabled=yesNo | any |
        ctr:changeTrack | | none | ctr:revisions+
        ctr:revisions | appliesTo!=token ref=token currentVersion=token | any | ctr:revision+
        ctr:revision | author datetime version=token | any | ctr:item+
        ctr:item | property! | any | #text
        its:locQualityIssues | xml:id! version | any | its:locQualityIssue+
        its:locQualityIssue | version locQualityIssueType locQualityIssueComment locQualityIssueSeverity \
        locQualityIssueProfileRef locQualityIssueEnabled | any |
        its:provenanceRecords | xml:id! version | any | its:provenanceRecord+
        its:provenanceRecord | version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool \
        revToolRef tool toolRef | any |
        """

    /// The attributes that modules add to elements of the core, with their values.
    static let moduleAttributes: [String: XLIFFValue] = [
        "fs:fs": XLIFFValue(formatNames), "fs:subFs": .any, "slr:storageRestriction": .any, "slr:sizeRestriction": .any,
        "slr:equivStorage": .any, "slr:sizeInfo": .any, "slr:sizeInfoRef": .token, "its:version": .any,
        "its:allowedCharacters": .any, "its:annotatorsRef": .any, "its:localeFilterList": .any,
        "its:localeFilterType": XLIFFValue("include,exclude"), "its:locQualityIssueComment": .any,
        "its:locQualityIssueEnabled": .yesNo, "its:locQualityIssueProfileRef": .any, "its:locQualityIssuesRef": .any,
        "its:locQualityIssueSeverity": .percent, "its:locQualityIssueType": .any,
        "its:locQualityRatingProfileRef": .any, "its:locQualityRatingScore": .percent,
        "its:locQualityRatingScoreThreshold": .percent, "its:locQualityRatingVote": .integer,
        "its:locQualityRatingVoteThreshold": .integer, "its:mtConfidence": .confidence, "its:org": .any,
        "its:orgRef": .any, "its:person": .any, "its:personRef": .any, "its:provenanceRecordsRef": .any,
        "its:revOrg": .any, "its:revOrgRef": .any, "its:revPerson": .any, "its:revPersonRef": .any, "its:revTool": .any,
        "its:revToolRef": .any, "its:taClassRef": .any, "its:taConfidence": .confidence, "its:taIdent": .any,
        "its:taIdentRef": .any, "its:taSource": .any, "its:termConfidence": .confidence, "its:tool": .any,
        "its:toolRef": .any, "itsm:domains": .any, "itsm:lang": .language,
    ]

    /// The elements of HTML that `fs:fs` may name (5.3.4.1).
    private static let formatNames = """
        a,b,bdo,big,blockquote,body,br,button,caption,center,cite,code,col,colgroup,dd,del,div,dl,dt,em,h1,h2,h3,h4,h5,h6,\
        head,hr,html,i,img,label,legend,li,ol,p,pre,q,s,samp,select,small,span,strike,strong,sub,sup,table,tbody,td,\
        tfoot,th,thead,title,tr,tt,u,ul
        """
}
