namespace Duixian.Language.Diagnostics;

/// <summary>Every trouble the compiler and the readers know, by number; the wording is in <see cref="Catalogue"/>.</summary>
/// <remarks>1xxx files and words, 2xxx sentences, 3xxx names, 4xxx types, 5xxx calendars, 6xxx notices, 7xxx facts, 8xxx cases.</remarks>
public enum DiagnosticCode
{
    /// <summary>A file cannot be opened or read.</summary>
    FileUnreadable = 1001,

    /// <summary>A file is larger than the reader takes.</summary>
    FileTooLarge = 1002,

    /// <summary>A file is not UTF-8 and was read as GB18030.</summary>
    EncodingGuessed = 1003,

    /// <summary>A file is neither UTF-8 nor GB18030 text.</summary>
    EncodingUnknown = 1004,

    /// <summary>A fenced rule block has no closing line.</summary>
    FenceNotClosed = 1005,

    /// <summary>The package folder or file does not exist.</summary>
    PackageMissing = 1006,

    /// <summary>A package has no rule block.</summary>
    PackageEmpty = 1007,

    /// <summary>A document has more characters than the compiler takes.</summary>
    DocumentTooLong = 1008,

    /// <summary>A character that no word of the language uses.</summary>
    CharacterUnknown = 1101,

    /// <summary>A text literal has no closing quote on its line.</summary>
    TextNotClosed = 1102,

    /// <summary>A number has more digits than the language takes.</summary>
    NumberTooLong = 1103,

    /// <summary>A date that the calendar does not have.</summary>
    DateInvalid = 1104,

    /// <summary>A line is indented with a tab.</summary>
    TabIndentation = 1105,

    /// <summary>A back-quoted name has no closing back-quote.</summary>
    NameNotClosed = 1106,

    /// <summary>A citation is not § followed by article and clause.</summary>
    CitationInvalid = 1107,

    /// <summary>A word stands where another is expected.</summary>
    TokenUnexpected = 2001,

    /// <summary>A line at the margin starts with no declaration keyword.</summary>
    DeclarationUnknown = 2002,

    /// <summary>A clause that its declaration does not take.</summary>
    ClauseUnknown = 2003,

    /// <summary>A line's indentation matches no line above it.</summary>
    IndentationBroken = 2004,

    /// <summary>Brackets or blocks are nested deeper than the compiler follows.</summary>
    NestingTooDeep = 2005,

    /// <summary>An expression is missing.</summary>
    ExpressionExpected = 2006,

    /// <summary>A name is missing.</summary>
    NameExpected = 2007,

    /// <summary>A clause that may stand once stands twice.</summary>
    ClauseDuplicate = 2008,

    /// <summary>A declaration lacks a clause it must have.</summary>
    ClauseMissing = 2009,

    /// <summary>Two comparisons stand in a row without and.</summary>
    ComparisonChained = 2010,

    /// <summary>A line is indented below a line that takes no children.</summary>
    IndentationUnexpected = 2011,

    /// <summary>A name that nothing declares.</summary>
    NameUnknown = 3001,

    /// <summary>A name is declared twice.</summary>
    NameDuplicate = 3002,

    /// <summary>A name of one kind stands where another kind is needed.</summary>
    NameWrongKind = 3003,

    /// <summary>Definitions depend on each other in a circle.</summary>
    DefinitionCycle = 3004,

    /// <summary>An option that the type does not have.</summary>
    OptionUnknown = 3005,

    /// <summary>An option name that several types have.</summary>
    OptionAmbiguous = 3006,

    /// <summary>A field that the list does not have.</summary>
    FieldUnknown = 3007,

    /// <summary>A list name stands for one item where no item is meant.</summary>
    ItemOutOfScope = 3008,

    /// <summary>A name has no English alias.</summary>
    AliasMissing = 3009,

    /// <summary>A call has the wrong arguments.</summary>
    ArgumentsWrong = 3010,

    /// <summary>A type that nothing declares.</summary>
    TypeUnknown = 3011,

    /// <summary>Parentheses after a name that takes none.</summary>
    NotCallable = 3012,

    /// <summary>A date behind 于 for something that has no dated parts.</summary>
    DateNotTaken = 3013,

    /// <summary>A fact, list or judgement called like something every facts file has.</summary>
    NameReserved = 3014,

    /// <summary>An operator between types that do not go together.</summary>
    OperandTypes = 4001,

    /// <summary>A condition that is not yes or no.</summary>
    ConditionNotYesNo = 4002,

    /// <summary>A value of another type than the place needs.</summary>
    TypeMismatch = 4003,

    /// <summary>A fact that may be absent is used without a test or substitute.</summary>
    AbsentNotHandled = 4004,

    /// <summary>An award can be a fraction of a fen and no rounding applies.</summary>
    RoundingMissing = 4005,

    /// <summary>Branches of a choice have different types.</summary>
    BranchTypesDiffer = 4006,

    /// <summary>The bounds of bands or brackets are out of order.</summary>
    BandOrder = 4007,

    /// <summary>A table row or look-up has other keys than the table.</summary>
    TableKeys = 4008,

    /// <summary>Two table rows have the same keys at the same time.</summary>
    TableRowDuplicate = 4009,

    /// <summary>Two validity periods of a table overlap.</summary>
    TableDatesOverlap = 4010,

    /// <summary>A dated table is read without a date.</summary>
    TableDateMissing = 4011,

    /// <summary>A choice by option leaves options out.</summary>
    CaseMissing = 4012,

    /// <summary>A choice names an option twice.</summary>
    CaseDuplicate = 4013,

    /// <summary>Instalment shares do not sum to the whole.</summary>
    InstalmentsSum = 4014,

    /// <summary>A place that takes only a fixed value.</summary>
    ConstantExpected = 4015,

    /// <summary>A lower bound above its upper bound.</summary>
    BoundsReversed = 4016,

    /// <summary>A default outside its own bounds.</summary>
    DefaultOutOfRange = 4017,

    /// <summary>A figure that people set has no declared range.</summary>
    RangeMissing = 4018,

    /// <summary>A division by a literal zero.</summary>
    DivisionByZeroLiteral = 4020,

    /// <summary>Awards that share a pool of places state something of it differently.</summary>
    PoolTermsDiffer = 4021,

    /// <summary>A declared calendar, not marked as an example, gives a year that is published.</summary>
    CalendarYearPublished = 5001,

    /// <summary>Two declared calendars give the same year.</summary>
    CalendarYearTwice = 5002,

    /// <summary>A declared calendar names a day outside its years.</summary>
    CalendarDayOutside = 5003,

    /// <summary>A declared calendar names a day twice.</summary>
    CalendarDayTwice = 5004,

    /// <summary>A declared calendar makes a day worked that is worked anyway.</summary>
    CalendarDayIdle = 5005,

    /// <summary>Working days are counted into a year that has no calendar.</summary>
    CalendarYearMissing = 5006,

    /// <summary>A notice sets a name that is no parameter, limit or choice.</summary>
    NoticeSettingUnknown = 6001,

    /// <summary>A notice sets an open parameter beyond its bound.</summary>
    NoticeAboveCeiling = 6002,

    /// <summary>A notice raises a limit that it may only lower.</summary>
    NoticeRaisesLimit = 6003,

    /// <summary>A notice sets a choice outside its range.</summary>
    NoticeOutsideRange = 6004,

    /// <summary>A notice file holds no notice.</summary>
    NoticeHeaderMissing = 6005,

    /// <summary>A notice sets a name twice.</summary>
    NoticeSettingDuplicate = 6006,

    /// <summary>A notice among the rules of a package.</summary>
    NoticeInPackage = 6007,

    /// <summary>A step lasts a time and nothing says from when.</summary>
    NoticeStepStart = 6008,

    /// <summary>A step ends before it begins, or before the one ahead of it ends.</summary>
    NoticeStepOrder = 6009,

    /// <summary>A facts file is not well formed.</summary>
    FactsSyntax = 7001,

    /// <summary>A facts file names a fact that the policy does not declare.</summary>
    FactNameUnknown = 7002,

    /// <summary>A fact is given twice.</summary>
    FactDuplicate = 7003,

    /// <summary>A fact's value is not of its type.</summary>
    FactWrongType = 7004,

    /// <summary>A fact's value lies outside its declared range.</summary>
    FactOutOfRange = 7005,

    /// <summary>A ratio is given without a percent sign.</summary>
    FactPercentMissing = 7006,

    /// <summary>A money fact is not a whole number of fen.</summary>
    FactNotWholeFen = 7007,

    /// <summary>A fact is given as absent that cannot be.</summary>
    FactAbsentNotAllowed = 7008,

    /// <summary>A fact is given as not applicable that cannot be.</summary>
    FactInapplicableNotAllowed = 7009,

    /// <summary>A fact names an option its type does not have.</summary>
    FactOptionUnknown = 7010,

    /// <summary>A credit code or industry code that does not check.</summary>
    FactCodeInvalid = 7011,

    /// <summary>An item without its key.</summary>
    FactKeyMissing = 7012,

    /// <summary>Two items of one list have the same key.</summary>
    FactKeyDuplicate = 7013,

    /// <summary>A reference to an item that is not in the file.</summary>
    FactReferenceUnknown = 7014,

    /// <summary>A yearly fact whose key is no year.</summary>
    FactYearExpected = 7015,

    /// <summary>A map, list or value stands where another shape is needed.</summary>
    FactShape = 7016,

    /// <summary>A number whose unit cannot be guessed.</summary>
    FactUnitMissing = 7017,

    /// <summary>An Excel sheet that belongs to no list.</summary>
    SheetUnknown = 7018,

    /// <summary>A fact's date is not in the calendar.</summary>
    FactDateInvalid = 7019,

    /// <summary>A written amount without a unit, read in yuan.</summary>
    FactYuanAssumed = 7020,

    /// <summary>A column of amounts without a unit in a table of many firms, read in yuan.</summary>
    ColumnYuanAssumed = 7021,

    /// <summary>Rows of a list name a firm that has no row among the firms.</summary>
    FirmUnknown = 7022,

    /// <summary>A population without a single firm.</summary>
    PopulationEmpty = 7023,

    /// <summary>The ledger holds grants of this policy for the very year that is computed.</summary>
    LedgerHoldsYear = 7024,

    /// <summary>Entries of the ledger name an award that is not this policy's and no policy.</summary>
    LedgerAwardUnknown = 7025,

    /// <summary>A case table column that names nothing.</summary>
    CaseHeaderUnknown = 8001,

    /// <summary>A case table stands under a heading that is no award.</summary>
    CaseAwardUnknown = 8002,

    /// <summary>An expected value in a case that cannot be read.</summary>
    CaseValueInvalid = 8003,

    /// <summary>A case table names a firm that is not in the population.</summary>
    CaseFirmUnknown = 8004,

    /// <summary>A row below the first of a population case sets what holds for the whole case.</summary>
    CaseSettingMisplaced = 8005,

    /// <summary>A case names an item or option that the award does not have.</summary>
    CaseItemUnknown = 8006,

    /// <summary>A table of a case file that looks like one of cases or facts, but whose first header is none that means something.</summary>
    CaseTableUnknown = 8007,
}
