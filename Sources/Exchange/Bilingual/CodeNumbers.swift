import Bitext

extension TranslationUnit {
    /// The unit with numbers for the identifiers of its codes, which in XLIFF are any name: TMX 1.4b wants numbers in `i`
    /// and `x`, and tools read them as such. The same identifier has the same number in all variants.
    var withNumberedCodes: TranslationUnit {
        let names = variants.flatMap(\.content.identifiers)
        guard names.contains(where: { UInt($0) == nil }) else { return self }
        var numbers: [String: String] = [:]
        for name in names where numbers[name] == nil { numbers[name] = "\(numbers.count + 1)" }
        var unit = self
        for index in unit.variants.indices {
            unit.variants[index].content = unit.variants[index].content.renamed(numbers)
        }
        return unit
    }
}

extension InlineContent {
    fileprivate func renamed(_ names: [String: String]) -> InlineContent {
        InlineContent(
            pieces.map { piece in
                switch piece {
                case .text, .subflow: return piece
                case .highlight(let type, let id, let inner):
                    return .highlight(type: type, id: id.flatMap { names[$0] }, inner.renamed(names))
                case .code(var code):
                    code.pair = code.pair.flatMap { names[$0] }
                    code.match = code.match.flatMap { names[$0] }
                    return .code(code)
                }
            })
    }
}
