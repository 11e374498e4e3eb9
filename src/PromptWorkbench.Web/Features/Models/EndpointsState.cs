using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>The endpoints, the form of one of them, and what came of tests. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class EndpointsState : IDisposable
{
    private readonly IEndpoints endpoints;
    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<string, EndpointTest?> tests = new(StringComparer.Ordinal);

    public EndpointsState(IEndpoints endpoints)
    {
        this.endpoints = endpoints;
        endpoints.Changed += RaiseChanged;
    }

    public event Action? Changed;

    public IReadOnlyList<EndpointSummary> Endpoints => endpoints.List();

    /// <summary>The form; null while none is open.</summary>
    public EndpointFields? Form { get; private set; }

    /// <summary>Why the form was not saved.</summary>
    public string? Problem { get; private set; }

    /// <summary>What came of testing the form as it is; null before.</summary>
    public EndpointTest? FormTest { get; private set; }

    public bool IsTestingForm { get; private set; }

    /// <summary>Whether another endpoint of the name, in the settings file, takes its place.</summary>
    public bool IsShadowed(EndpointSummary endpoint) => endpoint.Id is not null
        && Endpoints.Any(other => other.Id is null && string.Equals(other.Name, endpoint.Name, StringComparison.OrdinalIgnoreCase));

    public bool IsTesting(EndpointSummary endpoint) => tests.TryGetValue(endpoint.Name, out var test) && test is null;

    /// <summary>What came of the last test; null before it, and while one runs.</summary>
    public EndpointTest? Test(EndpointSummary endpoint) => tests.GetValueOrDefault(endpoint.Name);

    public void Open(EndpointFields form) => (Form, Problem, FormTest) = (form, null, null);

    public void Close() => (Form, Problem, FormTest) = (null, null, null);

    public async Task SaveAsync()
    {
        if (Form is not { } form)
            return;
        Problem = await endpoints.SaveAsync(form.Draft, gone.Token);
        if (Problem is not null)
            return;
        tests.Remove(form.Name.Trim());
        Close();
    }

    public async Task DeleteAsync(EndpointSummary endpoint)
    {
        tests.Remove(endpoint.Name);
        if (Form?.Id == endpoint.Id)
            Close();
        await endpoints.DeleteAsync(endpoint.Id!.Value, gone.Token);
    }

    public async Task TestFormAsync()
    {
        if (Form is not { } form || IsTestingForm)
            return;
        (IsTestingForm, FormTest, Problem) = (true, null, null);
        try
        {
            var test = await endpoints.TestAsync(form.Draft, gone.Token);
            if (Form == form)
                FormTest = test;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            IsTestingForm = false;
        }
    }

    public async Task TestAsync(EndpointSummary endpoint)
    {
        if (IsTesting(endpoint))
            return;
        tests[endpoint.Name] = null;
        try
        {
            if (await endpoints.TestAsync(endpoint.Name, gone.Token) is { } test)
                tests[endpoint.Name] = test;
            else
                tests.Remove(endpoint.Name);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        endpoints.Changed -= RaiseChanged;
        gone.Cancel();
    }

    private void RaiseChanged() => Changed?.Invoke();
}
