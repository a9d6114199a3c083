using Pipeline.Gather;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>Everything outside that a run speaks to.</summary>
/// <param name="Source">Where working groups' spreadsheets come from.</param>
/// <param name="RegistrySource">Where the registry comes from; often the same.</param>
/// <param name="Registry">The registry's spreadsheet.</param>
/// <param name="Records">What is remembered between runs.</param>
/// <param name="Publications">Where outputs go.</param>
public sealed record PipelinePorts(
    ISpreadsheetSource Source,
    ISpreadsheetSource RegistrySource,
    SpreadsheetReference Registry,
    IRecordStore Records,
    IPublicationStore Publications
);
