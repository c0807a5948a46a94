/// The shape of a regular expression, as far as its edges need it.
indirect enum PatternNode {
    /// One UTF-16 unit of a set.
    case unit(UnitSet)
    /// Nothing: an anchor or an assertion.
    case empty
    /// Something that is not understood.
    case anything
    case sequence([PatternNode])
    case choice([PatternNode])
    case repetition(PatternNode, least: Int, most: Int)
}

/// Reads ICU's regular expression syntax; what it does not know becomes ``PatternNode/anything``.
struct PatternParser {
    private let text: [Unicode.Scalar]
    private var at = 0
    private var ignoresCase = false
    private var fails = false

    init(_ pattern: String) { text = Array(pattern.unicodeScalars) }

    /// The whole pattern, or nil where it can't be read.
    mutating func parse() -> PatternNode? {
        let node = choice()
        return fails || at < text.count ? nil : node
    }

    private mutating func choice() -> PatternNode {
        var options = [sequence()]
        while peek == "|" {
            at += 1
            options.append(sequence())
        }
        return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence() -> PatternNode {
        var nodes: [PatternNode] = []
        while !fails, let next = peek, next != "|", next != ")" {
            let atom = atom()
            nodes.append(quantified(atom))
        }
        return .sequence(nodes)
    }

    private var peek: Unicode.Scalar? { at < text.count ? text[at] : nil }

    private mutating func quantified(_ atom: PatternNode) -> PatternNode {
        var node = atom
        while let next = peek {
            var least = 0
            var most = Int.max
            switch next {
            case "*": at += 1
            case "+":
                at += 1
                least = 1
            case "?":
                at += 1
                most = 1
            case "{":
                guard let bounds = bounds() else { return node }
                (least, most) = bounds
            default: return node
            }
            // Lazy and possessive forms match at the same places.
            if peek == "?" || peek == "+" { at += 1 }
            node = .repetition(node, least: least, most: most)
        }
        return node
    }

    private mutating func bounds() -> (Int, Int)? {
        guard let close = text[at...].firstIndex(of: "}") else {
            fails = true
            return nil
        }
        let parts = String(String.UnicodeScalarView(text[(at + 1)..<close]))
            .split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let least = Int(first) else {
            fails = true
            return nil
        }
        at = close + 1
        return (least, parts.count == 1 ? least : Int(parts[1]) ?? Int.max)
    }

    private mutating func atom() -> PatternNode {
        let start = at
        let scalar = text[at]
        at += 1
        switch scalar {
        case "^", "$": return .empty
        case "(": return group()
        case "[":
            guard skipClass() else {
                fails = true
                return .anything
            }
            return set(start..<at)
        case "\\": return escape(start)
        case ".": return set(start..<at)
        default: return literal(scalar)
        }
    }

    private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
        if ignoresCase { return set(of: "\\u{\(String(scalar.value, radix: 16))}".replacingBraces) }
        return .sequence(String(scalar).utf16.map { .unit(UnitSet($0)) })
    }

    private func set(_ range: Range<Int>) -> PatternNode {
        set(of: String(String.UnicodeScalarView(text[range])))
    }

    private func set(of atom: String) -> PatternNode {
        // Beyond the basic plane a character has two units; the first of them is among the others.
        guard let set = UnitSet(matching: atom, caseInsensitive: ignoresCase) else { return .anything }
        return .unit(set)
    }

    /// Past a class, which may hold classes.
    private mutating func skipClass() -> Bool {
        var depth = 1
        while at < text.count {
            switch text[at] {
            case "\\": at += 1
            case "[": depth += 1
            case "]":
                depth -= 1
                if depth == 0 {
                    at += 1
                    return true
                }
            default: break
            }
            at += 1
        }
        return false
    }

    private mutating func escape(_ start: Int) -> PatternNode {
        guard at < text.count else {
            fails = true
            return .anything
        }
        let scalar = text[at]
        at += 1
        switch scalar {
        case "b", "B", "A", "Z", "z", "G": return .empty
        case "R", "X", "Q", "k", "1"..."9":
            fails = scalar == "Q"
            return .anything
        case "p", "P", "N", "x", "u", "U", "0", "c":
            skipEscape(scalar)
            return set(start..<at)
        case "d", "D", "s", "S", "w", "W", "h", "H", "v", "V", "t", "n", "r", "f", "a", "e": return set(start..<at)
        default: return literal(scalar)
        }
    }

    private mutating func skipEscape(_ kind: Unicode.Scalar) {
        if peek == "{" {
            while let next = peek, next != "}" { at += next == "}" ? 0 : 1 }
            at += 1
            return
        }
        let length = kind == "u" ? 4 : kind == "U" ? 8 : kind == "x" ? 2 : kind == "0" ? 3 : 1
        at = min(text.count, at + length)
    }

    private mutating func group() -> PatternNode {
        var isAssertion = false
        let outer = ignoresCase
        if peek == "?" {
            at += 1
            var head = ""
            while let next = peek, !":=!>)#".unicodeScalars.contains(next), !(next == "<" && !head.isEmpty) {
                head.unicodeScalars.append(next)
                at += 1
                if next == "<", let after = peek, after != "=", after != "!" {
                    while let name = peek, name != ">" { at += name == ">" ? 0 : 1 }
                    break
                }
            }
            guard let mark = peek, head.isEmpty || head == "<" || head == "i" || head == "-i" else {
                fails = true
                return .anything
            }
            at += 1
            if head == "i" { ignoresCase = true }
            if head == "-i" { ignoresCase = false }
            switch mark {
            case "=", "!": isAssertion = true
            case ")": return .empty
            case "#":
                while let next = peek, next != ")" { at += next == ")" ? 0 : 1 }
                at += 1
                return .empty
            default: break
            }
        }
        let node = choice()
        ignoresCase = outer
        guard peek == ")" else {
            fails = true
            return .anything
        }
        at += 1
        return isAssertion ? .empty : node
    }
}

extension String {
    /// `\u{e4}` as ICU writes it: `\x{e4}`.
    fileprivate var replacingBraces: String { "\\x" + dropFirst(2) }
}
