/// What is wrong in an XLIFF file, and where.
public struct XLIFFFinding: Sendable, Hashable {
    /// The group of constraints that is broken; the sections are those of XLIFF 2.1.
    public enum Rule: String, Sendable, CaseIterable {
        /// An element where none of its kind may stand, or one that is missing (4.2).
        case structure
        /// An attribute that is not allowed, missing, or has a value that it can't have (4.3).
        case attribute
        /// An identifier that is not unique in its scope (4.3.1.20).
        case id
        /// A fragment identifier that is malformed or points to nothing (3).
        case reference
        /// A language that differs from that of the file (4.3.2.1).
        case language
        /// White space handled otherwise in the target than in the source (4.3.2.2).
        case space
        /// Codes without their partner or their original data (4.2.3, 4.7.2).
        case code
        /// Codes that were left out, copied or moved against their hints (4.7.4).
        case editing
        /// The order of targets (4.7.6).
        case order
        /// Annotations (4.7.3).
        case annotation
        /// Flows of their own in codes (4.7.5).
        case subflow
        /// A skeleton with both content and address, or neither (4.2.2.3).
        case skeleton
        /// Translation candidates (5.1).
        case matches
        /// Glossary (5.2).
        case glossary
        /// Format style (5.3).
        case formatStyle = "format-style"
        /// Metadata (5.4).
        case metadata
        /// Resource data (5.5).
        case resourceData = "resource-data"
        /// Size and length restriction (5.6).
        case sizeRestriction = "size-restriction"
        /// Validation (5.7).
        case validation
        /// Internationalization tag set (5.8).
        case its
        /// Change tracking (2.0, 5.6).
        case changeTracking = "change-tracking"
    }

    /// The constraint.
    public let rule: Rule
    /// The line of the element, from 1.
    public let line: Int
    /// The column of the element, from 1, in Unicode scalars.
    public let column: Int
    /// The identifier of the unit, where it is in one.
    public let unit: String?
    /// Whether the file is still valid, only odd.
    public let isWarning: Bool
    /// What is wrong, as a clause.
    public let message: String
}
