import Foundation

/// Turns what is known of a bead into the probability that it is wholly right.
///
/// A logistic regression on the posterior and on how the bead and its neighbours look, because the posterior alone takes
/// the words of a sentence for independent and is too sure.
struct Calibration {
    private let evidence: Evidence
    private let path: [Step]
    private let logits: [Double]

    init(_ evidence: Evidence, _ path: [Step]) {
        self.evidence = evidence
        self.path = path
        logits = path.map { step in
            let posterior = min(0.9999, max(0.0001, Double(step.posterior)))
            return log(posterior / (1 - posterior))
        }
    }

    /// The coefficients, in the order of the features; fitted on the development sets, each judged by a fit on the others.
    private static let coefficients = [
        0.6363, 0.403, 1.2213, 0.0789, -0.6367, -0.2276, 0.106, 0.0422, -0.2344, -0.1146, -0.2823, -0.8032,
    ]

    /// The probability that a bead is right, for omissions their posterior.
    func probability(_ index: Int) -> Double {
        if path[index].german.isEmpty || path[index].english.isEmpty { return Double(path[index].posterior) }
        let sum = zip(features(index), Self.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    /// The features of a bead, the first always 1.
    func features(_ index: Int) -> [Double] {
        let step = path[index]
        let (source, target) = (step.german.count, step.english.count)
        let tokens = evidence.german.tokenCount(step.german) + evidence.english.tokenCount(step.english)
        let gain = (Double(step.score) - Double(omissionScore(step))) / Double(max(2, tokens))
        let before = index > 0 ? index - 1 : index
        let after = index + 1 < path.count ? index + 1 : index
        func isOmission(_ index: Int) -> Double { path[index].german.isEmpty || path[index].english.isEmpty ? 1 : 0 }
        return [
            1, logits[index], max(-1, min(3, gain)), min(source, target) == 1 && max(source, target) == 2 ? 1 : 0,
            source > 1 && target > 1 ? 1 : 0, max(source, target) > 2 ? 1 : 0, min(logits[before], logits[after]),
            max(logits[before], logits[after]), isOmission(before) + isOmission(after),
            log(Double(max(2, tokens))), -Double(lengthScore(step)), -Double(boundaryScore(step)),
        ]
    }

    /// What the segments of a bead would score as omissions.
    private func omissionScore(_ step: Step) -> Float {
        step.german.reduce(Float(0)) { $0 + evidence.nullScore(evidence.german.tokenCount($1..<($1 + 1))) }
            + step.english.reduce(Float(0)) { $0 + evidence.nullScore(evidence.english.tokenCount($1..<($1 + 1))) }
    }

    private func lengthScore(_ step: Step) -> Float {
        guard !step.german.isEmpty, !step.english.isEmpty else { return 0 }
        return max(-8, evidence.lengthScore(evidence.german.length(step.german), evidence.english.length(step.english)))
    }

    private func boundaryScore(_ step: Step) -> Float {
        step.german.isEmpty || step.english.isEmpty ? 0 : evidence.boundaryScore(step.german, step.english)
    }
}
