using PromptWorkbench.Domain.Endpoints;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Endpoints;

public class EndpointStoreTests
{
    private static readonly StoredEndpoint Lab = new(Guid.NewGuid(), "Lab", "http://gpu-box:8000/v1", "big", "protected");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_endpoints_by_name_with_and_without_a_key()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var cloud = new StoredEndpoint(Guid.NewGuid(), "Cloud", "https://api.example/v1", "a/b", null);

        await database.Endpoints.SaveAsync(Lab, Token);
        await database.Endpoints.SaveAsync(cloud, Token);

        Assert.Equal([cloud, Lab], await database.Endpoints.ListAsync(Token));
    }

    [Fact]
    public async Task A_saved_one_replaces_what_it_was_and_a_deleted_one_is_gone()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Endpoints.SaveAsync(Lab, Token);

        await database.Endpoints.SaveAsync(Lab with { Model = "small", ProtectedKey = null }, Token);
        Assert.Equal([Lab with { Model = "small", ProtectedKey = null }], await database.Endpoints.ListAsync(Token));

        await database.Endpoints.DeleteAsync(Lab.Id, Token);
        Assert.Empty(await database.Endpoints.ListAsync(Token));
    }

    [Fact]
    public void Neither_the_key_nor_what_protects_it_is_in_the_text_of_an_endpoint()
    {
        Assert.DoesNotContain("protected", Lab.ToString());
        Assert.DoesNotContain("sk-1", new EndpointDraft(null, "Lab", Lab.Url, "big", "sk-1", KeepsKey: false).ToString());
    }
}
