using Google.Apis.Http;
using Google.Apis.Requests;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>
/// Requests of one run: within the quota, tried again while that may help, and no longer. When the key is refused, or nothing was
/// answered for as long as one request is tried, the rest of the run is not even asked for.
/// </summary>
internal sealed class GoogleCalls(GoogleConnection connection, TimeSpan? timeLimit)
{
    private const int MostCuts = 5;
    private const int LongestWaitSeconds = 32;

    // The quota is refilled each minute: two outlast every refusal that only means “later”.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _clock = connection.Clock;
    private readonly DateTimeOffset _deadline = timeLimit is { } limit ? connection.Clock.GetUtcNow() + limit : DateTimeOffset.MaxValue;
    private int _answers;
    private GoogleException? _over;

    /// <summary>Sends a request that counts as a read of Sheets.</summary>
    /// <exception cref="GoogleException">Why there is no answer.</exception>
    public Task<T> ReadAsync<T>(ClientServiceRequest<T> request, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(
            request,
            async () =>
            {
                if (!await connection.Quota.TakeAsync(_deadline, cancellationToken))
                    throw new GoogleException(GoogleTrouble.Later);
                try
                {
                    return await request.ExecuteAsync(cancellationToken);
                }
                finally
                {
                    connection.Quota.Return();
                }
            },
            cancellationToken
        );

    /// <summary>Sends a request to Drive, whose quota is far above what we ask for.</summary>
    /// <exception cref="GoogleException">Why there is no answer.</exception>
    public Task<T> SendAsync<T>(ClientServiceRequest<T> request, CancellationToken cancellationToken)
        where T : class => SendAsync(request, () => request.ExecuteAsync(cancellationToken), cancellationToken);

    /// <summary>Sends a request that must not be repeated blindly, because the one before may have been done.</summary>
    /// <exception cref="GoogleException">Why there is no answer.</exception>
    public async Task<T> OnceAsync<T>(ClientServiceRequest<T> request, CancellationToken cancellationToken)
        where T : class
    {
        if (_over is { } over)
            throw over;
        try
        {
            return await request.ExecuteAsync(cancellationToken) ?? throw new GoogleException(GoogleTrouble.Cut);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && GoogleTroubles.Of(e) is { } trouble)
        {
            throw new GoogleException(trouble, e);
        }
    }

    /// <summary>Waits, unless the run is over before.</summary>
    /// <exception cref="GoogleException">The run is over.</exception>
    public async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (_clock.GetUtcNow() + wait > _deadline)
            throw new GoogleException(GoogleTrouble.Later);
        await Task.Delay(wait, _clock, cancellationToken);
    }

    private async Task<T> SendAsync<T>(ClientServiceRequest<T> request, Func<Task<T>> execute, CancellationToken cancellationToken)
        where T : class
    {
        var advice = new RetryAdvice(_clock);
        request.AddUnsuccessfulResponseHandler(advice);
        var tries = new Tries(_clock.GetUtcNow(), Volatile.Read(ref _answers));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_over is { } over)
                throw over;
            try
            {
                var answer = await execute() ?? throw new GoogleException(GoogleTrouble.Cut);
                Interlocked.Increment(ref _answers);
                return answer;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested && GoogleTroubles.Of(e) is { } trouble)
            {
                tries.Note(trouble);
                var wait = advice.Take() ?? BackOff(tries.Count);
                if (GivenUp(trouble, tries, wait) is { } final)
                    throw new GoogleException(final, e);
                await Task.Delay(wait, _clock, cancellationToken);
            }
        }
    }

    /// <summary>What a request ends with that is not tried again; null if it is.</summary>
    private GoogleTrouble? GivenUp(GoogleTrouble trouble, Tries tries, TimeSpan wait)
    {
        // Google refuses a good key now and then; a bad one it refuses again.
        var isFirst = trouble == GoogleTrouble.KeyRefused && tries.Refusals == 1;
        if (trouble.IsOfSource() && !isFirst)
            _over = new GoogleException(trouble);
        if ((!trouble.Passes() && !isFirst) || tries.Cuts >= MostCuts)
            return trouble;
        var next = _clock.GetUtcNow() + wait;
        if (next > _deadline)
            return GoogleTrouble.Later;
        if (next - tries.Began <= Patience)
            return null;
        // Others were answered meanwhile: it is this spreadsheet that the service fails at.
        if (Volatile.Read(ref _answers) > tries.AnswersBefore)
            return trouble == GoogleTrouble.Busy ? GoogleTrouble.Later : trouble;
        _over = new GoogleException(GoogleTrouble.Later);
        return GoogleTrouble.Later;
    }

    // Half of each wait is drawn by lot, so that readers refused together do not come back together.
    private TimeSpan BackOff(int tries)
    {
        var most = Math.Min(LongestWaitSeconds, Math.Pow(2, tries - 1));
        lock (connection.Random)
            return TimeSpan.FromSeconds(most * (0.5 + (connection.Random.NextDouble() / 2)));
    }

    /// <summary>How one request went so far.</summary>
    private sealed class Tries(DateTimeOffset began, int answersBefore)
    {
        public DateTimeOffset Began => began;

        /// <summary>Answers to all requests of the run before this one.</summary>
        public int AnswersBefore => answersBefore;

        public int Count { get; private set; }

        public int Cuts { get; private set; }

        public int Refusals { get; private set; }

        public void Note(GoogleTrouble trouble)
        {
            Count++;
            if (trouble == GoogleTrouble.Cut)
                Cuts++;
            if (trouble == GoogleTrouble.KeyRefused)
                Refusals++;
        }
    }

    /// <summary>Keeps the Retry-After of the last refusal, which exceptions do not carry.</summary>
    private sealed class RetryAdvice(TimeProvider clock) : IHttpUnsuccessfulResponseHandler
    {
        private TimeSpan? _wait;

        public Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args)
        {
            var advice = args.Response.Headers.RetryAfter;
            _wait = advice?.Delta ?? advice?.Date - clock.GetUtcNow();
            return Task.FromResult(false);
        }

        public TimeSpan? Take()
        {
            var wait = _wait;
            _wait = null;
            return wait is { Ticks: > 0 } ? wait : null;
        }
    }
}
