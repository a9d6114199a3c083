namespace Pipeline.Harmonise.Tables;

/// <summary>How the cells of a field are read.</summary>
internal enum FieldType
{
    /// <summary>Text as typed, trimmed.</summary>
    Text,

    /// <summary>A number and how exactly it is known.</summary>
    Number,

    /// <summary>An amount of money, in som.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>Days and times of an event.</summary>
    Dates,

    /// <summary>One day; of a range, the last: a deadline.</summary>
    Deadline,

    /// <summary>A day and time to the second.</summary>
    Timestamp,

    /// <summary>Times of day.</summary>
    Time,

    /// <summary>Women and men.</summary>
    Sex,

    /// <summary>A mark in the column of women or of men: «М | Ж», below them + or ✓.</summary>
    SexMark,

    /// <summary>Whom a person represents; several in a head count.</summary>
    Category,

    /// <summary>What kind of event.</summary>
    EventType,

    /// <summary>How an event stands.</summary>
    EventStatus,

    /// <summary>How a measure stands.</summary>
    MeasureStatus,

    /// <summary>A step's mark: yes, no, a date, an order's number.</summary>
    Step,

    /// <summary>A mark in the column of yes or of no: «Да | Нет», below them V.</summary>
    StepMark,

    /// <summary>An order's number and date.</summary>
    Order,

    /// <summary>One person's name; never kept.</summary>
    Person,

    /// <summary>A part of a person's name; never kept.</summary>
    PersonPart,

    /// <summary>Several people's names; only their number is kept.</summary>
    Names,

    /// <summary>A year or day of birth, an age, or an age group.</summary>
    Birth,

    /// <summary>One problem.</summary>
    Problem,

    /// <summary>Several problems in a cell.</summary>
    Problems,

    /// <summary>A municipality.</summary>
    Municipality,

    /// <summary>A rayon.</summary>
    Rayon,

    /// <summary>An oblast.</summary>
    Oblast,

    /// <summary>A link, from the cell's hyperlink or its text.</summary>
    Link,

    /// <summary>Personal data that nothing needs: phone, signature, e-mail. Never read.</summary>
    Private,

    /// <summary>Known, but not kept: a row's number, a note.</summary>
    Unkept,
}
