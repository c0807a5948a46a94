/// Where a code goes that stands at the break between two units: to the unit before it or to the one after it (SRX 2.0,
/// element `formathandle`), and whether flows inside codes are divided (attribute `segmentsubflows`).
public struct CodePlacement: Sendable, Hashable {
    /// Whether a code that opens a pair belongs to the unit before the break.
    public var keepsStart = false
    /// Whether a code that closes a pair belongs to the unit before the break.
    public var keepsEnd = true
    /// Whether a code that stands alone belongs to the unit before the break.
    public var keepsIsolated = false
    /// Whether the text of sub-flows, such as footnotes, is divided as well.
    public var dividesSubflows = true

    /// What SRX 2.0 has where a file says nothing.
    public init() {}
}

extension SRXDocument {
    /// Where the file wants codes at a break.
    public var codePlacement: CodePlacement {
        var placement = CodePlacement()
        placement.keepsStart = includesStartCodes
        placement.keepsEnd = includesEndCodes
        placement.keepsIsolated = includesIsolatedCodes
        placement.dividesSubflows = segmentsSubflows
        return placement
    }
}
