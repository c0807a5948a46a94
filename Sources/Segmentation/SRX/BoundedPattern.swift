extension String {
    /// The regular expression with an end to every quantifier, as a look-behind needs it: `*` is `{0,100}`, `+` is
    /// `{1,100}`, `{n,}` is `{n,n+100}`.
    var boundingQuantifiers: String {
        var result = String.UnicodeScalarView()
        var rest = Array(unicodeScalars)[...]
        var classDepth = 0
        // A "+" or "?" after a quantifier makes it possessive or lazy.
        var followsQuantifier = false
        while let scalar = rest.popFirst() {
            let wasQuantifier = followsQuantifier
            followsQuantifier = false
            switch scalar {
            case "\\":
                result.append(scalar)
                guard let next = rest.popFirst() else { break }
                result.append(next)
                if "pPxN".unicodeScalars.contains(next), rest.first == "{" {
                    let inside = rest.prefix { $0 != "}" }
                    result.append(contentsOf: inside)
                    rest = rest.dropFirst(inside.count)
                    if let close = rest.popFirst() { result.append(close) }
                }
                continue
            case "[": classDepth += 1
            case "]": classDepth = max(0, classDepth - 1)
            case "*" where classDepth == 0:
                result.append(contentsOf: "{0,100}".unicodeScalars)
                followsQuantifier = true
                continue
            case "+" where classDepth == 0 && !wasQuantifier:
                result.append(contentsOf: "{1,100}".unicodeScalars)
                followsQuantifier = true
                continue
            case "{" where classDepth == 0:
                let inside = rest.prefix { $0 != "}" }
                rest = rest.dropFirst(inside.count + 1)
                let bounds = String(String.UnicodeScalarView(inside))
                let least = bounds.hasSuffix(",") ? Int(bounds.dropLast()) : nil
                let ended = least.map { "\($0),\($0 + 100)" } ?? bounds
                result.append(contentsOf: "{\(ended)}".unicodeScalars)
                followsQuantifier = true
                continue
            case "?": followsQuantifier = !wasQuantifier
            default: break
            }
            result.append(scalar)
        }
        return String(result)
    }
}
