/// Rules of the user's that come before ours.
struct UserRuleSet {
    func verdict(_ text: ByteText, _ candidate: Candidate, start: Int, end: Int) -> Verdict? { nil }
}
