/// A check that looks at one pair at a time.
protocol SegmentCheck: Sendable {
    func findings(in pair: PairView) -> [Finding]
}

/// A check that needs all pairs of a file.
protocol FileCheck: Sendable {
    func findings(in pairs: [PairView]) -> [Finding]
}
