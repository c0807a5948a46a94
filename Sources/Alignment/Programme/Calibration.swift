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
        0.8557, 0.4451, 1.3489, 0.0871, -0.7032, -0.2514, 0.1171, 0.0466, -0.2589, -0.1266, -0.3118, -0.8871,
    ]

    /// The probability that a bead is right, for omissions their posterior.
    func probability(_ index: Int) -> Double {
        if path[index].german.isEmpty || path[index].english.isEmpty { return Double(path[index].posterior) }
        let sum = zip(features(index), Self.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum * Double(evidence.weights.confidenceScale)))
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
