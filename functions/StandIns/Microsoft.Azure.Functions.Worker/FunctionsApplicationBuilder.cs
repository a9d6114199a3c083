// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.CustomHandler;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Makes function apps.</summary>
public static class FunctionsApplication
{
    /// <summary>A builder with the host's configuration and logging.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}

/// <summary>Builds a function app: services, configuration, logging.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _web;

    // What goes to the console the host takes over line by line.
    internal FunctionsApplicationBuilder(string[] args)
    {
        _web = WebApplication.CreateSlimBuilder(args);
        _web.Logging.ClearProviders().AddJsonConsole();
        // The host tells of every invocation itself.
        _web.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    /// <inheritdoc/>
    public IServiceCollection Services => _web.Services;

    /// <inheritdoc/>
    public IConfigurationManager Configuration => _web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => _web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null
    )
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>The app, with every function of the entry assembly.</summary>
    public IHost Build() => CustomHandlerHost.Build(_web);
}
