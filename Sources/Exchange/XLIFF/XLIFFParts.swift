import Markup

extension XLIFFDocument {
    /// The parts of each unit: neighbours with the same identifier.
    var wholeUnits: [[Unit]] {
        var list: [[Unit]] = []
        for unit in units {
            if let last = list.last?.last, last.id == unit.id, unit.segment != nil || unit.isIgnorable,
                last.groups == unit.groups
            {
                list[list.count - 1].append(unit)
            } else {
                list.append([unit])
            }
        }
        return list
    }
}

/// Identifiers as a file needs them: name tokens, each once.
struct XLIFFNames {
    private var used: Set<String> = []

    /// The identifier, or one like it.
    mutating func unique(_ id: String) -> String {
        let token = String(id.map { XLIFFValue.isToken(String($0)) ? $0 : "_" })
        let base = token.isEmpty ? "u" : token
        var name = base
        var number = 2
        while !used.insert(name).inserted {
            name = "\(base).\(number)"
            number += 1
        }
        return name
    }
}

/// Opens and closes groups as units come.
struct XLIFFGroups {
    private var open: [XLIFFDocument.Group] = []
    private var names = XLIFFNames()

    mutating func change(to groups: [XLIFFDocument.Group], in xml: inout XMLWriter) {
        while !groups.starts(with: open) {
            xml.raw("</group>\n")
            open.removeLast()
        }
        for group in groups.dropFirst(open.count) {
            xml.raw("<group")
            xml.attribute("id", names.unique(group.id))
            xml.attribute("name", group.name)
            xml.raw(">\n")
            open.append(group)
        }
    }
}
