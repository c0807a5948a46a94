import Alignment
import Bitext

/// Pairs to be read on a terminal.
enum PairListing {
    static func text(_ text: BilingualText, minimum: Double, explanations: [Explanation?] = []) -> String {
        let codes = [text.source.language, text.target.language].map { String($0.language) }
        return text.beads.enumerated().filter { $0.element.confidence >= minimum }.map { number, bead in
            let head = [
                "\(number + 1)", bead.shape, bead.isOmission ? "no partner" : bead.confidence.formatted(digits: 2),
                bead.isMoved ? "moved" : "", role(bead, in: text),
            ]
            let sides = [text.source.text(of: bead.source), text.target.text(of: bead.target)]
            return head.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
                + zip(codes, sides).map { "    \($0)  \($1.isEmpty ? "—" : $1)\n" }.joined()
                + (explanations.indices.contains(number) ? explanations[number].map(reasons) ?? "" : "")
        }.joined()
    }

    /// The evidence of a bead, strongest first, and the best other pairing.
    private static func reasons(_ explanation: Explanation) -> String {
        let links = explanation.links.prefix(8).map { "\($0.source)=\($0.target)" }
        var lines = [
            "words \(explanation.words.formatted(digits: 1)), length \(explanation.length.formatted(digits: 1)), "
                + "shape \(explanation.shape.formatted(digits: 1)), layout \(explanation.layout.formatted(digits: 1))"
                + (explanation.vectors == 0 ? "" : ", vectors \(explanation.vectors.formatted(digits: 1))")
        ]
        if !links.isEmpty { lines.append(links.joined(separator: "  ")) }
        if let other = explanation.alternatives.first {
            let numbers = [other.bead.source, other.bead.target].map { side in
                side.map { "\($0 + 1)" }.joined(separator: ",")
            }
            lines.append(
                "score \(explanation.score.formatted(digits: 1)); next best: segments \(numbers[0]) with \(numbers[1]), "
                    + other.score.formatted(digits: 1))
        }
        return lines.map { "        \($0)\n" }.joined()
    }

    private static func role(_ bead: Bead, in text: BilingualText) -> String {
        let role =
            bead.source.first.map { text.source.segments[$0].role }
            ?? bead.target.first.map { text.target.segments[$0].role }
        return role == .body ? "" : role?.rawValue ?? ""
    }
}
