using Xunit.Abstractions;
using Xunit.Sdk;

namespace Pipeline.Tests.Storage;

/// <summary>A class of tests that need Node: without it they are shown as skipped with the reason; in CI they fail.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNodeAttribute : Attribute;

/// <summary>A test that a class with <see cref="NeedsNodeAttribute"/> may inherit or have.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Pipeline.Tests.Storage.StorageFactDiscoverer", "Pipeline.Tests")]
public sealed class StorageFactAttribute : FactAttribute;

public sealed class StorageFactDiscoverer(IMessageSink diagnosticMessageSink) : FactDiscoverer(diagnosticMessageSink)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    ) => new StorageTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), testMethod);
}

public sealed class StorageTestCase : XunitTestCase
{
    [Obsolete("For the runner's deserialiser.")]
    public StorageTestCase() { }

    public StorageTestCase(IMessageSink diagnosticMessageSink, TestMethodDisplay display, ITestMethod testMethod)
        : base(diagnosticMessageSink, display, TestMethodDisplayOptions.None, testMethod) { }

    protected override string? GetSkipReason(IAttributeInfo factAttribute)
    {
        var needsNode = TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsNodeAttribute)).Any();
        return base.GetSkipReason(factAttribute) ?? (needsNode ? NodeModules.ReasonToSkip : null);
    }
}
