import Bitext

/// Pairs to be read on a terminal.
enum PairListing {
    static func text(_ text: BilingualText, minimum: Double) -> String {
        let codes = [text.source.language, text.target.language].map { String($0.language) }
        return text.beads.enumerated().filter { $0.element.confidence >= minimum }.map { number, bead in
            let head = [
                "\(number + 1)", bead.shape, bead.isOmission ? "no partner" : bead.confidence.formatted(digits: 2),
                bead.isMoved ? "moved" : "", role(bead, in: text),
            ]
            let sides = [text.source.text(of: bead.source), text.target.text(of: bead.target)]
            return head.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
                + zip(codes, sides).map { "    \($0)  \($1.isEmpty ? "—" : $1)\n" }.joined()
        }.joined()
    }

    private static func role(_ bead: Bead, in text: BilingualText) -> String {
        let role =
            bead.source.first.map { text.source.segments[$0].role }
            ?? bead.target.first.map { text.target.segments[$0].role }
        return role == .body ? "" : role?.rawValue ?? ""
    }
}
